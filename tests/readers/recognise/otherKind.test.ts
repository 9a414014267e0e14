/** Papers of another kind are named by their title and not read; our own reports never are. */
import { describe, expect, test } from 'vitest'
import { readReport } from '../../../src/readers'
import { nameOtherKind, OTHER_KINDS } from '../../../src/readers/recognise/layout/otherKind'

const BODY = '一、概述\n本学年认真落实公开要求。\n二、主动公开情况\n通过网站公开信息1203条。\n'
const read = (title: string): ReturnType<typeof readReport> => {
  return readReport({ name: '文件.txt', bytes: new TextEncoder().encode(`${title}\n\n${BODY}`) })
}

const papers =
  OTHER_KINDS.flatMap(({ name, examples }) => examples.map((example) => [example, name]))

test.each(papers)('%s is %s', async (title, name) => {
  const { value, messages } = await read(title)
  expect(value).toBeNull()
  expect(messages[0]?.text).toContain(`这份文件是${name}，按另外的规定编写`)
})

describe('ours', () => {
  test.each([
    '青禾县人民政府2024年政府信息公开工作年度报告', '青禾县教育局2024年信息公开工作年度报告',
    '中共青禾县委党校（青禾县行政学院）2024年信息公开年度报告',
    '青禾大学2024年政府信息公开工作年度报告', '青禾县卫生健康局2024年政务公开工作年度报告',
    '青禾县2024年政务公开年报',
    '青禾县网信办关于2024年政府信息公开工作的年度报告', '青禾县烟草公司2024年政府信息公开年报',
    '青禾县国有资产监督管理局2024年信息公开工作报告', '青禾县人民政府办公室2024年政务公开报告',
  ])('%s', (title) => {
    expect(nameOtherKind(title, [])).toBe('')
  })

  test('with the menu of a website above it, or its name in a sentence', () => {
    const lines = [
      '首页', '政府网站工作年度报表 2024', '链接：学校信息公开', '我局指导学院、医院开展信息公开。',
    ]
    expect(nameOtherKind('', lines)).toBe('')
  })
})
