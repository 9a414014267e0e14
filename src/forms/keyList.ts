/**
 * Every key of the program, in the clerk's words: for the list inside it (F1) and the table of the
 * README.
 */

export interface KeyGroup { place: string; keys: [keys: string, effect: string][] }

export const KEY_LIST: KeyGroup[] = [
  {
    place: '表格',
    keys: [
      ['方向键', '移到旁边一格'],
      ['Home、End', '移到本行头、尾；加 Ctrl 移到全表头、尾'],
      ['Ctrl+方向键', '移到本行、本列的头、尾'],
      ['Enter、Shift+Enter', '下移、上移一格；按 Tab 填完一行后，回到起头那一列的下一行'],
      ['Tab、Shift+Tab', '移到下一个、上一个要填的格，跳过 Σ 自动合计'],
      ['F4', '移到下一个还空着的格，本表填完了就到下一张表；不在格里也可以用'],
      ['Shift+F4', '移到下一个还空着、上年不是 0 的格；没有上年年报时同 F4'],
      ['F2', '修改格里已有的数'],
      ['Esc', '放弃这一格的修改'],
      ['Delete', '清除选中的格'],
      ['Shift+方向键', '选取一片；也可以拖动鼠标，点行名、列名选整行、整列；拖右下角的小方块照填'],
      ['Ctrl+A', '选取全表'],
      ['Ctrl+Enter', '把这一格的数填进选中的每一格（合计不动）'],
      ['Ctrl+D', '照填：选中的各格取最上面一格的数，只选一格时取上面一格的'],
      ['Ctrl+R', '照填：选中的各格取最左边一格的数，只选一格时取左边一格的'],
      ['Alt+=', '合计恢复成自动合计 Σ'],
      ['Ctrl+C、Ctrl+X、Ctrl+V', '复制、剪切、粘贴，与 Excel、WPS 表格相通'],
    ],
  },
  {
    place: '文字',
    keys: [
      ['F4', '沿用上年以后，到下一处要看的地方，看完一部分就到下一部分；都看过了，就到表里还空着的格'],
      ['Alt+Enter', '打开光标处有问题的那句话的说明'],
      ['Esc', '收起说明'],
    ],
  },
  {
    place: '整份年报',
    keys: [
      ['Ctrl+Z、Ctrl+Y', '撤销、重做'],
      ['Ctrl+S', '立刻保存；存过文件的，同时存到那个文件'],
      ['Ctrl+P', '打印年报'],
      ['Ctrl+H', '在文字里查找和替换'],
      ['F8、Shift+F8', '到下一条、上一条核对结果；列表收起时先打开列表'],
      ['F1、?', '打开这张按键表；在格子和文字里时用 F1'],
    ],
  },
]
