import { expect, test } from 'vitest'
import { composeDocument } from '../../../src/document'
import { writeWebPage } from '../../../src/writers/html'
import { parseHtml, textOfHtml, textOfTree } from '../../support/documentText'
import { documentReport, hostileTree } from '../../support/documents'

const tree = composeDocument(documentReport(2025))

test('the page is whole: its encoding, its title, the text of the tree', () => {
  const page = writeWebPage(tree)
  expect(page).toMatch(/^<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="UTF-8">/)
  expect(page).toContain('<title>青禾县人民政府2025年政府信息公开工作年度报告</title>')
  expect(textOfHtml(page)).toEqual(textOfTree(tree))
})

test('nothing comes from outside the file', () => {
  const page = parseHtml(writeWebPage(tree))
  const links = [...page.ownerDocument.querySelectorAll('[src], [href]')].map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '')
  expect(links).toHaveLength(1)
  expect(links[0]).toMatch(/^data:image\/png;base64,/)
  expect(page.ownerDocument.querySelector('style')?.textContent).not.toMatch(/url\(|@import/)
})

test('a hostile title stays text', () => {
  const page = writeWebPage(hostileTree(tree))
  expect(textOfHtml(page)).toEqual(textOfTree(hostileTree(tree)))
  expect(parseHtml(page).ownerDocument.querySelectorAll('script')).toHaveLength(0)
})
