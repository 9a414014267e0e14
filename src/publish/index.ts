export {
  comparePrinted, comparePublished, type PublishedComparison, type PublishedDifference,
} from './comparePublished'
export { makeCorrection } from './makeCorrection'
export { makePackage, zipPackage, type PackageFile, type PublicationPackage } from './makePackage'
