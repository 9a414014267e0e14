/** What a Word file may hold that is not read as it stands there: said in one sentence each. */
import type { XmlElement } from './parseXml'

const SENTENCES: [names: string[], sentence: string][] = [
  [['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'], '文件里有没有接受的修订，已按“接受全部修订”读入：插入的保留，删除的不要，请核对'],
  [['o:OLEObject'], '文件里有嵌入的对象（如Excel表格），其中的内容没有读入，请核对'],
  [['c:chart'], '文件里有图表，没有读入；需要时请转成图片再插入'],
  [['w:altChunk'], '文件里有插入的其他文件，其中的内容没有读入，请核对'],
]

/** Sentences on what is met anywhere in the body. */
export function findOddities(root: XmlElement): string[] {
  const names = new Set<string>()
  const visit = (element: XmlElement): void => {
    names.add(element.name)
    for (const child of element.children) if (typeof child !== 'string') visit(child)
  }
  visit(root)
  return SENTENCES.filter(([marks]) => marks.some((mark) => names.has(mark))).map(([, sentence]) => sentence)
}
