// Reads the texts of results, where the index alone does not tell whether they have what is looked for.

import { cut } from "./cut.js";

/** The most reports whose texts are loaded to be read. */
export const LOOKED_INTO = 30;

/** So many texts are loaded at once to be read: those that are shown, if what is looked for is in one of them. */
const AT_ONCE = 10;

/** Returns those of the first results, with their names, whose texts have the query to the letter. */
export async function having(results, query) {
  const wanted = bare(query);
  const has = ({ title, passages }) => [title, ...texts(passages)].some((text) => bare(text).includes(wanted));
  const looked = [...results].slice(0, LOOKED_INTO);
  let found = [];
  for (let start = 0; start < looked.length && found.length === 0; start += AT_ONCE) {
    found = await among(looked.slice(start, start + AT_ONCE), has);
  }
  return found;
}

/** Returns the results whose words, but for the common ones, have the known ones together. */
export async function saying(results, known, common) {
  const wanted = ` ${known.join(" ")} `;
  const said = ({ passages }) =>
    texts(passages)
      .flatMap((text) => cut(text).map(({ word }) => word))
      .filter((word) => !common.has(word));
  const looked = [...results].slice(0, LOOKED_INTO);
  return new Map(await among(looked, (entry) => ` ${said(entry).join(" ")} `.includes(wanted)));
}

async function among(looked, fits) {
  const entries = await Promise.all(looked.map(([, result]) => result.data()));
  return looked.filter((_, place) => fits(JSON.parse(entries[place].content)));
}

function texts(passages) {
  return passages.flatMap(([, , ...told]) => told);
}

function bare(text) {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}
