export { proveBlocks, type FileProof } from './proveBlocks'
