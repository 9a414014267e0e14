export { comparePublished, type PublishedComparison, type PublishedDifference } from './comparePublished'
export { makePackage, zipPackage, type PackageFile, type PublicationPackage } from './makePackage'
