// What the status line says; what is not the last word ends with dots.

export const SEARCHING = "正在搜索……";
const AGAIN = "请检查网络，刷新页面后再试";

/** Says how many reports were found; `page` is one of `last`. */
export function found({ query }, { names, page, last, together, everywhere }) {
  const what = named(query);
  const number = names.length;
  if (number === 0) {
    return `没有找到与${what}相符的报告`;
  }
  const where = last > 1 ? `，第${page}页，共${last}页` : "";
  if (everywhere) {
    return `几乎每份报告都有${what}，列出全部${number}份${where}`;
  }
  return together
    ? `${what}：找到${number}份报告${where}`
    : `没有与${what}完全相同的文字；找到${number}份报告，有其中的大部分词语${where}`;
}

/** Says what some years have, while the others are being searched. */
export function foundSoFar({ query }, answered) {
  return `${ofYears(query, answered)}，正在查找更早的年度……`;
}

/** Says what some years have, where the others could not be searched because files of the `missing` years are not there. */
export function foundInPart({ query }, answered, missing) {
  return `${ofYears(query, answered)}。更早的年度没有查成：没有取到${files(missing)}，${AGAIN}。`;
}

/** Says what all years have, where the results of some of them were left as they are. */
export function foundBeside({ query }, years, number) {
  return `${named(query)}：全部年度找到${number}份报告，下面是${span(years)}的。`;
}

/** Says that nothing could be looked for. */
export function failed(missing) {
  return `搜索没有成功：没有取到${files(missing)}。${AGAIN}，或者从下面的列表查看。`;
}

/** Says what some years have; where the words do not stand together in them, they do so in no year. */
function ofYears(query, { names, years, together }) {
  const what = named(query);
  if (!together) {
    const some = names.length > 0 ? `找到${names.length}份报告，有其中的大部分词语` : "没有找到有其中大部分词语的报告";
    return `没有与${what}完全相同的文字；${span(years)}${some}`;
  }
  return names.length > 0 ? `${what}：${span(years)}找到${names.length}份报告` : `${span(years)}没有找到${what}`;
}

function named(query) {
  return query ? `“${query}”` : "所选条件";
}

/** Says years that follow each other, the newest of them first. */
function span(years) {
  return years.length > 1 ? `${years.at(-1)}年至${years[0]}年` : `${years[0]}年`;
}

function files(years) {
  return years.length > 0 ? `${years.map((year) => `${year}年`).join("、")}的检索文件` : "检索用的文件";
}
