export { makePackage, zipPackage, type PackageFile, type PublicationPackage } from './makePackage'
