/** What a Word file may hold that is not read as it stands there: said in one sentence each. */

const SENTENCES: [names: string[], sentence: string][] = [
  [
    ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:cellIns', 'w:cellDel', 'w:cellMerge'],
    '文件里有尚未接受的修订，已按“接受全部修订”读入：插入的保留，删除的不要，请核对',
  ],
  [['o:OLEObject'], '文件里有嵌入的对象（如Excel表格），其中的内容没有读入，请核对'],
  [['w:altChunk'], '文件里有插入的其他文件，其中的内容没有读入，请核对'],
]

/** Sentences on what the names of the elements of a body tell. */
export function findOddities(names: ReadonlySet<string>): string[] {
  return SENTENCES.filter(([marks]) => marks.some((mark) => names.has(mark)))
    .map(([, sentence]) => sentence)
}
