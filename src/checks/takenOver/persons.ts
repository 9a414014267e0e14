/** Names of persons in a text taken over: behind their post, in front of it, or with 同志. */
import { anyOf } from '../../language/patternParts'
import { NO_NAME, NOT_GIVEN, SURE_SURNAME } from '../prose/privacy/surnames'

const GIVEN = `(?![${NOT_GIVEN}])[\\u4e00-\\u9fff]`
const NAME = `(${NO_NAME}${SURE_SURNAME}${GIVEN}{1,2})`
const POST = anyOf(`
  书记 县长 区长 市长 省长 州长 镇长 乡长 街长 主任 局长 主席 部长 科长 处长 厅长 院长 检察长 秘书长
  组长 队长 所长 站长 委员 负责人 联系人 经办人 同志
`)
const BEHIND_POST = `(?<=${POST}[：:]?[ ]?)${NAME}(?=$|[\\s，,。；;、：:（）()]|${anyOf(`
  同志 任 为 担任 主持 带队 出席 等 作 参加 强调 率 亲自 听取 分管 牵头
`)})`
const BEFORE_POST = `(?<=^|[\\s，,。；;、：:（(由])${NAME}(?=同志|副?${POST})`

/** The places of the names, in order. */
export function findPersons(text: string): { from: number; to: number }[] {
  const found = [BEHIND_POST, BEFORE_POST].flatMap((pattern) =>
    [...text.matchAll(new RegExp(pattern, 'g'))].map(({ 0: name, index }) =>
      ({ from: index, to: index + name.length })))
  return found.filter(({ from }, index) =>
    found.findIndex((other) => other.from === from) === index).sort((a, b) => a.from - b.from)
}
