/**
 * The narrative editor where only a browser can tell: typing, paste, images, tables, one history.
 */
import { beforeEach, describe, expect, test } from 'vitest'
import { findAxeProblems } from '../../support/browser/axe'
import { createReport, goToStep, paste } from '../../support/browser/clerk'
import { openDesk } from '../../support/browser/desk'
import { seeStored } from '../../support/browser/settle'

const desk = openDesk()

beforeEach(async () => {
  await createReport(desk.page, { url: desk.url, name: '青禾县人民政府', year: 2025 })
  await goToStep(desk.page, '六、其他需要报告的事项')
  await desk.page.locator('[data-field="narrative.6"]').focus()
})

/** What the sheet shows: kind, counted number and text of each block. */
function blocks(): Promise<string[]> {
  return desk.page.locator('.prose').evaluate((prose) => [...prose.children].map((block) =>
    `${block.localName} ${(block as HTMLElement).innerText.replace(/\s+/g, ' ')}`.trim()))
}

/** A picture drawn in the page, as a data address. */
function picture(width: number, height: number): Promise<string> {
  return desk.page.evaluate(([w, h]) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: w, height: h })
    canvas.getContext('2d')?.fillRect(0, 0, 50, 50)
    return canvas.toDataURL('image/png')
  }, [width, height] as const)
}

describe('narrative editor', () => {
  test('keys set headings, a typed number the level; Ctrl+Z and Ctrl+Y go through the report', async () => {
    await desk.page.keyboard.type('第一段')
    await desk.page.keyboard.press('Enter')
    await desk.page.keyboard.press('Control+Alt+1')
    await desk.page.keyboard.type('（1）标题')
    expect(await blocks()).toEqual(['p 第一段', 'h5 标题'])
    await seeStored(desk.page, '标题')
    await desk.page.keyboard.press('Control+Alt+0')
    expect(await blocks()).toEqual(['p 第一段', 'p 标题'])
    await desk.page.keyboard.press('Control+z')
    expect(await blocks()).toEqual(['p 第一段', 'h5 标题'])
    await desk.page.keyboard.press('Control+y')
    expect(await blocks()).toEqual(['p 第一段', 'p 标题'])
    await desk.page.keyboard.press('Control+Alt+2')
    expect(await blocks()).toEqual(['p 第一段', 'h4 标题'])
  })

  test('a line typed as （一）… is a heading after Enter; a sentence and a list stay text', async () => {
    const { keyboard } = desk.page
    for (const line of [
      '（一）收费情况', '本年没有收取。', '（三）下一步打算', '（一）加强学习。', '1.改进服务',
    ]) {
      await keyboard.type(line)
      await keyboard.press('Enter')
    }
    await keyboard.type('完')
    expect(await blocks()).toEqual([
      'h3 收费情况', 'p 本年没有收取。', 'h3 下一步打算', 'p （一）加强学习。', 'p 1.改进服务',
      'p 完',
    ])
    expect((await headingNames()).at(-1)).toBe('（二）下一步打算')
  })

  test('numbers of headings are counted on the sheet', { tags: 'long' }, async () => {
    const headings = Array.from({ length: 11 }, (_, index) => `（一）条${index}`)
    await paste(desk.page, { 'text/plain': [
      '（一）甲', '1.乙', '2.丙', '（1）丁', '（二）戊', '1.己', ...headings,
    ].join('\n') })
    const spoken = await headingNames()
    expect(spoken.slice(0, 6)).toEqual(['（一）甲', '1.乙', '2.丙', '（1）丁', '（二）戊', '1.己'])
    expect(spoken.slice(-6)).toEqual([
      '（八）条5', '（九）条6', '（十）条7', '（十一）条8', '（十二）条9', '（十三）条10',
    ])
  })

  test('a Word paste keeps structure, runs nothing and says which images are missing', async () => {
    await paste(desk.page, {
      'text/html':
        `<p class=MsoNormal style='text-indent:32pt'>（一）收费情况<o:p></o:p></p>`
        + '<p>2025年<b>没有</b>收取。<img src="file:///C:/a.png" onerror="window.ran=1"></p>\n'
        + '<table><tr><th>项目</th><th>数</th></tr><tr><td>甲</td><td>1</td></tr></table>'
        + '<img src=x onerror="window.ran=1"><script>window.ran=1</script>'
        + '<svg onload="window.ran=1"></svg>',
    })
    expect(await blocks()).toEqual(['h3 收费情况', 'p 2025年没有收取。', 'div 项目 数 甲 1', 'p'])
    expect(await desk.page.locator('.notice').innerText())
      .toContain('有 2 张图片没有粘贴进来，请用“图片”按钮插入')
    expect(await desk.page.evaluate(() => (window as unknown as { ran?: number }).ran))
      .toBeUndefined()
    expect(await desk.page.locator('.prose b, .prose [style*="indent"], .prose [onerror]').count())
      .toBe(0)
  })

  test('a pasted text goes on in the paragraph of the cursor, within a table in the cell', async () => {
    await desk.page.keyboard.type('前')
    await paste(desk.page, { 'text/html': '<p>后</p>' })
    expect(await blocks()).toEqual(['p 前后'])
    await desk.page.getByRole('button', { name: '表格' }).click()
    await desk.page.getByRole('button', { name: '插入', exact: true }).click()
    await paste(desk.page, { 'text/plain': '（一）上\n下' })
    expect(await desk.page.locator('.prose th').first().innerText()).toMatch(/上\s+下/)
    await paste(desk.page, {
      'text/html': '<table><tr><td>11</td><td>12</td></tr><tr><td>21</td><td>22</td></tr></table>',
    })
    expect(await desk.page.locator('.prose tr').evaluateAll(
      (rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)),
    )).toEqual([['11', '12', ''], ['21', '22', ''], ['', '', '']])
  })

  test('table buttons', { tags: 'long' }, async () => {
    await desk.page.getByRole('button', { name: '表格' }).click()
    await desk.page.getByLabel('行数').fill('2')
    await desk.page.getByLabel('列数').fill('2')
    await desk.page.getByLabel('列数').press('Enter')
    const size = (): Promise<number[]> =>
      desk.page.locator('.prose tr').evaluateAll((rows) => rows.map((row) => row.children.length))
    expect(await size()).toEqual([2, 2])
    for (const name of ['下面加行', '右边加列']) {
      await desk.page.getByRole('button', { name }).click()
    }
    expect(await size()).toEqual([3, 3, 3])
    for (const name of ['删除行', '删除列']) {
      await desk.page.getByRole('button', { name, exact: true }).click()
    }
    expect(await size()).toEqual([2, 2])
    await desk.page.getByRole('button', { name: '删除表格' }).click()
    expect(await size()).toEqual([])
    await desk.page.keyboard.press('Control+z')
    expect(await size()).toEqual([2, 2])
  })

  test('images: large ones are made smaller, a caption is written below, undo takes them back', {
    tags: 'long',
  }, async () => {
    await paste(desk.page, { 'text/html': `<p>图前</p><img src="${await picture(2400, 1200)}">` })
    await desk.page.locator('.prose figure').waitFor()
    expect(await desk.page.locator('.prose img').evaluate(async (image: HTMLImageElement) => {
      await image.decode()
      return [image.naturalWidth, image.naturalHeight]
    })).toEqual([1600, 800])
    await desk.page.locator('.prose figcaption').click()
    await desk.page.keyboard.type('图1')
    await desk.page.keyboard.press('Enter')
    await desk.page.keyboard.type('图后')
    expect(await blocks()).toEqual(['p 图前', 'figure 图1', 'p 图后', 'p'])
    await desk.page.locator('.prose figcaption').click()
    await desk.page.getByRole('button', { name: '删除图片' }).click()
    expect(await blocks()).toEqual(['p 图前', 'p 图后', 'p'])
    await desk.page.keyboard.press('Control+z')
    expect(await desk.page.locator('.prose img')
      .evaluate((image: HTMLImageElement) => image.src.length)).toBeGreaterThan(1000)
  })

  test('the image button takes files and refuses what is no image', { tags: 'long' }, async () => {
    const take = async (name: string, mimeType: string, content: string): Promise<void> => {
      const [chooser] = await Promise.all([
        desk.page.waitForEvent('filechooser'),
        desk.page.getByRole('button', { name: '图片', exact: true }).click(),
      ])
      await chooser.setFiles({ name, mimeType, buffer: Buffer.from(content, 'base64') })
    }
    await take('点.gif', 'image/gif', 'R0lGODlhAQABAIAAAAUEBAAAACwAAAAAAQABAAACAkQBADs=')
    await desk.page.locator('.prose figure').waitFor()
    expect(await desk.page.locator('.prose img').getAttribute('src'))
      .toMatch(/^data:image\/png;base64,/)
    await desk.page.locator('.prose p').last().click()
    await take('坏.png', 'image/png', 'AAAA')
    expect(await desk.page.locator('.notice').innerText()).toContain('不是能读的图片')
  })

  test('a picture dropped into the text lands there', async () => {
    await desk.page.keyboard.type('文字')
    await desk.page.locator('.prose p').first().evaluate((target, address) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File(
        [Uint8Array.from(atob(address.split(',')[1] ?? ''), (byte) => byte.charCodeAt(0))], 'a.png',
        { type: 'image/png' },
      ))
      const { left, bottom } = target.getBoundingClientRect()
      target.dispatchEvent(new DragEvent(
        'drop',
        { dataTransfer, clientX: left + 60, clientY: bottom - 8, bubbles: true, cancelable: true },
      ))
    }, await picture(20, 10))
    await desk.page.locator('.prose figure').waitFor()
    expect((await blocks()).join(' ')).toContain('figure')
  })

  test('what is typed survives a reload', async () => {
    await desk.page.keyboard.type('写在这里的话')
    await desk.page.reload()
    await desk.page.locator('.prose').waitFor()
    expect(await blocks()).toEqual(['p 写在这里的话'])
  })

  test('the tools stand on one line beside last year’s text; 宽屏 leaves the sheet alone', {
    tags: 'long',
  }, async () => {
    const { page } = desk
    await page.goto(desk.url)
    await page.getByText('查看示例').first().click()
    await goToStep(page, '一、总体情况')
    await page.getByRole('button', { name: '插入依申请公开情况' }).waitFor()
    const rows = (): Promise<number> => page.locator('.toolbar .group > .button').evaluateAll((tools) =>
      new Set(tools.map((tool) => Math.round(tool.getBoundingClientRect().top))).size)
    await expect.poll(rows).toBe(1)
    const width = (): Promise<number> =>
      page.locator('.prose').evaluate((prose) => prose.getBoundingClientRect().width)
    const before = await width()
    await page.getByRole('button', { name: '宽屏' }).click()
    await page.getByRole('navigation', { name: '填报步骤' }).waitFor({ state: 'detached' })
    expect(await width()).toBeGreaterThan(before)
    expect(await findAxeProblems(page)).toEqual([])
    await page.keyboard.press('F8')
    await page.getByRole('navigation', { name: '填报步骤' }).waitFor()
  })
})

/** Names of headings as a screen reader has them, counted numbers included. */
async function headingNames(): Promise<string[]> {
  const session = await desk.page.context().newCDPSession(desk.page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  const names = nodes.filter((node) => node.role?.value === 'heading')
    .map((node) => String(node.name?.value ?? ''))
  return names.slice(names.indexOf('（一）甲'))
}
