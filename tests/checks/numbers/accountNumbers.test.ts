/** What becomes of every number of a text: sentences of our own, labelled by hand. */
import { describe, expect, test } from 'vitest'
import { gatherFacts } from '../../../src/checks/base/facts'
import { accountNumbers, type AccountedNumber } from '../../../src/checks/numbers/accountNumbers'
import { boundParagraph, quote } from '../../../src/document/boundText'
import { editionOf } from '../../../src/templates'
import { edition2021 } from '../../../src/templates/2021'
import { reportWith } from '../../support/prose'
import { expectLinear } from '../../support/growth'
import { buildConsistentReport } from '../../support/randomReport'

const COLUMN = 'applications.received.total'

const tables = buildConsistentReport({ edition: edition2021, seed: 2 })

function account(text: string): AccountedNumber[] {
  const report = reportWith(text, { cells: tables.cells })
  return accountNumbers(gatherFacts(report, editionOf(report.edition)))
}

/** 12=compared 3=reckoned: the numbers of a text with their classes. */
function told(text: string): string {
  return account(text).map(({ said, kind }) => `${said.number}=${kind}`).join(' ')
}

describe('each number has its class', () => {
  test.each([
    ['本年新收政府信息公开申请12件。', '12=compared'],
    [
      '办结11件，其中予以公开6件，部分公开2件，不予公开3件。',
      '11=compared 6=compared 2=compared 3=compared',
    ],
    ['全年收到依申请公开三十二件。', '三十二=compared'],
    ['被申请行政复议2件，结果维持1件。', '2=compared 1=compared'],
    ['现行有效行政规范性文件40件，本年制发3件。', '40=compared 3=compared'],
    ['收到申请50件，办结48件，办结率96%。', '50=compared 48=compared 96=reckoned'],
    [
      '主动公开信息300条，其中网站公开200条，公众号公开100条。',
      '300=reckoned 200=reckoned 100=reckoned',
    ],
    ['主动公开信息421条，比上年的395条增长6.6%。', '421=unrelated 395=unrelated 6.6=reckoned'],
    ['群众满意率98.6%。', '98.6=unrelated'],
    ['上年收到申请9件。', '9=unrelated'],
    ['全县各乡镇共收到申请88件。', '88=unrelated'],
    ['下一步，计划举办培训3场。', '3=unrelated'],
    ['举办培训4场，参加200人次。', '4=unrelated 200=unrelated'],
    ['办理人大代表建议14件。', '14=unrelated'],
    ['受理行政许可申请8426件。', '8426=unrelated'],
    ['依据《政府信息公开条例》（国令第711号）办理。', '第711号=unrelated'],
    ['按照国办公开办函〔2021〕30号文件要求。', '〔2021〕30号=unrelated'],
    ['自2025年1月1日起至2025年12月31日止。', '2025年1月1日=unrelated 2025年12月31日=unrelated'],
    ['咨询电话：0566-2025011。', '电话：0566-2025011=unrelated'],
    ['在20个工作日内答复。', '20个工作日=unrelated'],
    ['拨打12345热线。', '12345=unrelated'],
    ['网址www.abc123.gov.cn。', 'www.abc123.gov.cn=unrelated'],
    ['收到当面申请3件。', '3=unrelated'],
    ['答复申请人19件次。', '19=unknown'],
    ['行政复议、行政诉讼共5件。', '5=unknown'],
  ])('%s', (text, classes) => {
    expect(told(text)).toBe(classes)
  })
})

test('what a number is compared with, and the cells, are told', () => {
  const [own] = account('本年新收政府信息公开申请12件。')
  expect(own).toMatchObject({ why: '与表三“本年新收”比较' })
  expect(own?.cells).toContain('applications.received.total')
  expect(own?.span).toMatchObject({ field: 'narrative.1', block: 0, from: 12, to: 14 })
})

test('a bound figure is told with its source, whatever the words around it', () => {
  const figure = quote(COLUMN, gatherFacts(tables, edition2021))
  if (!figure) throw new Error('a figure')
  const text = [boundParagraph(['去年收到', figure, '件。'])]
  const report = { ...tables, narratives: { ...tables.narratives, 1: text } }
  const [own] = accountNumbers(gatherFacts(report, edition2021))
  expect(own).toMatchObject({ kind: 'bound', cells: [COLUMN] })
  expect(own?.why).toMatch(/^随“.*”更新$/)
})

test('no number is left out and none is told twice', () => {
  const text = '2025年，收到申请12件（其中网上8件），办结率91.7%；联系电话0566-2025011，'
    + '依据〔2021〕30号文件，1.5万份。'
  const found = account(text)
  const digits = found.map(({ said }) => said.number.replace(/\D/g, '')).join('')
  expect(digits).toBe(text.replace(/\D/g, ''))
  expect(found.every(({ span }, index) => span.from >= (found[index - 1]?.span.to ?? 0))).toBe(true)
})

test('the work grows with the text', async () => {
  let run = 0
  const sentence = '收到申请12件，其中网上8件、当面4件，办结率91%；依据〔2021〕30号文件。'
  await expectLinear((size) => account(`${sentence.repeat(size)}末${run += 1}`), 12)
  await expectLinear(
    (size) => account(`${'收到申请12件，办结11件。\n'.repeat(size)}末${run += 1}`), 12,
  )
})
