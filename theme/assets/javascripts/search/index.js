// The index as it is loaded: the newest years first, which answer alone where they can, then the older ones.

import { missedBelow } from "./missed.js";
import { Register } from "./register.js";

const FOLDER = new URL("../../../pagefind/", import.meta.url);
const RANKING = { metaWeights: { title: 5, unit: 3, common: 0 } };

/** So many reports are worth an answer of their own, and so many must be left: else the whole answer is there as soon. */
const WORTH_IT = 1000;

const missed = missedBelow(FOLDER);

/** What is thrown where the files of some years cannot be loaded. */
export class YearsMissing extends Error {
  constructor(years, options) {
    super(`the index has not been loaded: ${years.join(", ")}`, options);
    this.years = years;
  }
}

export class Index {
  #pagefind;
  #older;
  #completing = null;
  #told = new Map();
  #missedBefore = missed.length;

  constructor(pagefind, register) {
    this.#pagefind = pagefind;
    this.register = register;
    this.years = newest(register.parts);
    this.#older = register.parts.map(({ part }) => part).filter((part) => !this.#isFirst(part));
  }

  /** Loads the program, the register and the newest years. */
  static async load() {
    const [pagefind, told] = await Promise.all([newProgram(), fetched("register.json", "no-cache")]);
    const register = new Register(told);
    const index = new Index(pagefind, register);
    const first = register.parts.map(({ part }) => part).filter((part) => index.#isFirst(part));
    const merged = ready(pagefind).then(() => index.#merge(first));
    await Promise.all([merged, ...first.map((part) => index.#tell(part))]);
    return index;
  }

  /** Whether it has the newest years only, and nobody has asked for the others yet. */
  get isYoung() {
    return this.#older.length > 0 && !this.#completing;
  }

  /** Loads the older years, if there are any. */
  async complete() {
    this.#completing ??= this.#merge(this.#older);
    await this.#completing;
  }

  preload(word) {
    return this.#pagefind.preload(word);
  }

  /**
   * Returns results without what the register does not name: an earlier version of a report that has just changed.
   *
   * Where words could not be loaded, as when another site has taken the place of this one, there is no answer.
   */
  async search(words) {
    const { results } = await this.#pagefind.search(words);
    if (missed.length > this.#missedBefore) {
      throw new YearsMissing(yearsOf(missed.slice(this.#missedBefore)));
    }
    const met = new Set(results.map(({ id }) => partOf(id)));
    await Promise.all(this.register.parts.filter(({ part }) => met.has(part)).map(({ part }) => this.#tell(part)));
    return { results: results.filter(({ id }) => id in this.register.reports) };
  }

  async #merge(parts) {
    const merged = (part) => this.#pagefind.mergeIndex(new URL(`${part}/`, FOLDER).pathname, { ranking: RANKING });
    const ended = await Promise.allSettled(parts.map(merged));
    const missing = parts.filter((_, place) => ended[place].status === "rejected");
    if (missing.length > 0) {
      throw new YearsMissing(yearsOf(missing));
    }
  }

  /** Loads what the register tells of the reports of a part, once. */
  #tell(part) {
    if (!this.#told.has(part)) {
      this.#told.set(part, this.#load(part));
    }
    return this.#told.get(part);
  }

  async #load(part) {
    try {
      this.register.add(part, await fetched(`${this.register.files}/${part}.json`, "default"));
    } catch (error) {
      throw new YearsMissing(yearsOf([part]), { cause: error });
    }
  }

  /** What has just changed stands in a part of no year, and is as new as anything. */
  #isFirst(part) {
    return !yearOf(part) || this.years.includes(yearOf(part));
  }
}

let loading = null;

/** Returns the index with the newest years, loaded when it is first needed. */
export function loaded() {
  loading ??= Index.load().catch((error) => {
    loading = null;
    throw error;
  });
  return loading;
}

/** Has the index loaded anew when it is next needed: one of which a file failed keeps failing, or knows an older site. */
export function forget() {
  loading = null;
}

/** Without a worker the first answer is there a third of a second sooner, and what is asked takes some 10 ms for a part. */
async function newProgram() {
  const { createInstance } = await import(new URL("pagefind.js", FOLDER));
  return createInstance({ ranking: RANKING, noWorker: true });
}

/** Waits for the program, for which merging would wait for ever where it cannot be loaded. */
async function ready(pagefind) {
  await pagefind.options({ ranking: RANKING });
}

/** Returns what a JSON file says; one that is named by its contents a browser may have already. */
async function fetched(file, cache) {
  const answer = await fetch(new URL(file, FOLDER), { cache });
  if (!answer.ok) {
    throw new Error(`${answer.url}: ${answer.status}`);
  }
  return answer.json();
}

/** Returns the years that are loaded first, the newest first. */
function newest(parts) {
  const numbers = new Map();
  parts.forEach(({ part, number }) => numbers.set(yearOf(part), (numbers.get(yearOf(part)) ?? 0) + number));
  numbers.delete("");
  const years = [...numbers.keys()].sort().reverse();
  let [taken, left] = [0, [...numbers.values()].reduce((sum, number) => sum + number, 0)];
  const first = years.filter((year) => {
    const isTaken = taken < WORTH_IT;
    taken += isTaken ? numbers.get(year) : 0;
    left -= isTaken ? numbers.get(year) : 0;
    return isTaken;
  });
  return left < WORTH_IT ? years : first;
}

/** Returns the part of a report's name, which is the part, `_`, and a digest. */
function partOf(name) {
  return name.slice(0, name.lastIndexOf("_"));
}

/** Returns the year of a part, as 2024 of 2024a; nothing for a part of no year. */
function yearOf(part) {
  return part.match(/^[0-9]{4}/)?.[0] ?? "";
}

/** Returns the years of parts, each once; addresses of files in parts do as well. */
function yearsOf(parts) {
  return [...new Set(parts.map(yearOf))].filter(Boolean);
}
