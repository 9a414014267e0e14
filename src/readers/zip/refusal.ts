/**
 * Why a file is not read, in the clerk's words: the one error that readers throw on purpose, and catch
 * at the door of their format. Any other is a fault of the program and goes up to `readReport`.
 */
export class Refusal extends Error {}

export const DAMAGED =
  '这个Word文件不完整或已损坏，读不了。请重新取一份，或者用Word、WPS打开后另存为 .docx，再选择'
export const NOT_WORD =
  '这不是Word文件（.docx）。请核对选的文件；其他格式请先用Word或WPS打开，另存为 .docx，再选择'
export const OLD_WORD = '这是旧格式的Word或WPS文件（.doc、.wps），读不了。请用Word或WPS打开，'
  + '选“另存为”，类型选“Word文档（*.docx）”，再选择新存的文件'
export const LOCKED = '文件设了打开密码，读不了。请用Word或WPS打开，取消密码后另存为 .docx，再选择'
export const TOO_LARGE = '文件展开后过大，不像年报，没有读入。请核对选的文件'
export const TOO_COMPLEX = '文件的内容或层次过多，不像年报，没有读入。请核对选的文件，'
  + '或者用Word、WPS打开后另存为 .docx，再选择'
export const HAS_DOCTYPE =
  '文件里有Word不会写入的定义（DOCTYPE），没有读入。请用Word或WPS打开后另存为 .docx，再选择'
