/** Every oddity the readers promise to cope with has its fixtures in the corpus. */
import { expect, test } from 'vitest'
import { listCorpus } from '../support/files/corpus'

/** What is promised, and the fixtures that show it. */
const PROMISED: Record<string, string[]> = {
  'headings reworded, unnumbered, numbered otherwise or begun again': [
    'headingsRenamed.txt', 'headingsUnnumbered.txt', 'headingsInDigits.txt',
    'headingsWithoutMark.txt', 'headingsRestarted.txt',
  ],
  'part six missing': ['partSixMissing.txt'],
  'words split over many tags': ['splitRuns.document.xml', 'splitWords.html'],
  'cells one a line, tab-, pipe- or blank-separated': [
    'oneCellALine.txt', 'oneCellALineWithoutTabs.txt', 'tabsBetweenCells.txt', 'pipes.txt',
    'pipesWithoutEdges.txt', 'blanksBetweenCells.txt',
  ],
  'Markdown, one table a row, tables in HTML': [
    'markdownTables.txt', 'markdownTableARow.txt', 'markdownHtmlTables.txt',
  ],
  'commas between cells': ['commasBetweenCells.csv'],
  'tables split by pages or into several': [
    'pageBreakInTable.txt', 'headsRepeatedOnNextPage.txt', 'tableInTwo.document.xml',
    'tableInTwo.html', 'wrappedLabels.pages.json',
  ],
  'nested and layout tables': ['nestedTables.document.xml', 'layoutTables.html'],
  'a metadata table before the report': ['metadataBefore.txt', 'metadataTable.html'],
  'Kangxi radicals and the radicals supplement': ['kangxiRadicals.txt', 'kangxi.pages.json'],
  'traditional-character mirrors': ['traditionalMirror.html'],
  'column heads with the year inside, shortened, with the unit': [
    'yearInHeads.txt', 'shortHeads.txt', 'unitInHead.txt',
  ],
  'typos in labels, labels broken or with blanks': [
    'typosInLabels.txt', 'labelsOverLines.txt', 'blanksInLabels.txt',
    'labelsInParagraphs.document.xml', 'mergedLabelsRepeated.txt', 'labelsJoined.html',
  ],
  'remarks in labels, rows of the agency’s own, a label where the form has none': [
    'remarksInLabels.html', 'remarksInLabels.txt', 'tableFourWithLabel.html',
  ],
  'headings merged over too many or too few rows, cells left out': [
    'mergedTooFar.html', 'mergedTooShort.html', 'cellLeftOut.html',
  ],
  'notes under tables and in them': ['noteUnderTable.txt', 'noteInTable.html'],
  'figures with remarks': ['remarkBehindFigure.txt'],
  'table four in one, two or three pieces': [
    'plainPage.html', 'tableFourInTwo.txt', 'tableFourInThree.txt',
  ],
  'the old form in a new year': ['oldFormInNewYear.txt', 'oldFormInNewYear.document.xml'],
  'the new form with a single （六） row': ['singleOtherRow.txt'],
  'tracked changes, content controls, text boxes, bookmarks, old merges, hidden text in Word': [
    'trackedChanges.document.xml', 'contentControls.document.xml', 'textBoxes.document.xml',
    'bookmarks.document.xml', 'oldMerge.document.xml', 'hiddenText.document.xml',
  ],
  'figures padded, full-width, with thousands marks': [
    'paddedFigures.txt', 'fullWidthFigures.txt', 'thousandsCommas.txt',
  ],
  '增10, 减3, + 125, - 47': ['signsInWords.txt', 'signsApart.txt'],
  '万元 in the cell, in the head, or 元': [
    'signsInWords.txt', 'unitInHead.txt', 'amountInYuan.txt',
  ],
  'blank, / - — 无 for nothing': [
    'blankFigures.txt', 'strokesForNothing.txt', 'dashesForNothing.txt', 'wordsForNothing.txt',
  ],
  '1． 1. 1、 and （一） (一)': ['otherOrdinals.txt', 'halfWidthBrackets.txt'],
  '社会组织, 规范性文件, the long articles': [
    'shortCharity.txt', 'shortNormative.txt', 'longArticles.txt',
  ],
  'a 总计 column left at 0, wrong sums, words for figures, unknown rows': [
    'totalsLeftAtZero.txt', 'wrongSums.txt', 'wordsAsFigure.txt', 'unknownRow.txt',
  ],
  'debris of conversion and OCR': ['conversionDebris.txt'],
  'GB18030, GBK pages, UTF-16, Windows lines': [
    'gb18030.txt', 'gbkPage.html', 'utf16.txt', 'windowsLines.txt',
  ],
  'saved pages of browsers and Word, damaged ones': [
    'savedPage.mht', 'wordFiltered.html', 'missingEndTags.html', 'entities.html', 'scripts.html',
  ],
  'workbooks of one sheet, a sheet a table, shifted': [
    'oneSheet.sheets.json', 'sheetATable.sheets.json', 'shiftedSheet.sheets.json',
  ],
  'titles on two lines': ['titleOnTwoLines.txt'],
}

test('each promise has fixtures, and they are there', () => {
  const names = listCorpus().map(({ name }) => name)
  expect(Object.values(PROMISED).flat().filter((name) => !names.includes(name))).toEqual([])
  console.log(`corpus: ${names.length} fixtures, ${Object.keys(PROMISED).length} promises`)
})
