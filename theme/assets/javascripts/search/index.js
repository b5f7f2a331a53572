// The index as it is loaded: the newest years first, which answer alone where they can, then the older ones.

import { Register } from "./register.js";

const FOLDER = new URL("../../../pagefind/", import.meta.url);
const RANKING = { metaWeights: { title: 5, unit: 3, common: 0 } };

/** So many reports are worth an answer of their own, and so many must be left: else the whole answer is there as soon. */
const WORTH_IT = 1000;

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

  constructor(pagefind, register) {
    this.#pagefind = pagefind;
    this.register = register;
    this.years = newest(register.parts);
    this.#older = register.parts.map(({ part }) => part).filter((part) => !this.#isFirst(part));
  }

  /** Loads the program, the register and the newest years. */
  static async load() {
    const [pagefind, told] = await Promise.all([startProgram(), fetched("register.json")]);
    const register = new Register(told);
    const index = new Index(pagefind, register);
    const first = register.parts.map(({ part }) => part).filter((part) => index.#isFirst(part));
    await Promise.all([index.#merge(first), ...first.map((part) => index.#tell(part))]);
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

  /** Returns results without what the register does not name: an earlier version of a report that has just changed. */
  async search(words) {
    const { results } = await this.#pagefind.search(words);
    const met = new Set(results.map(({ id }) => partOf(id)));
    await Promise.all(this.register.parts.filter(({ part }) => met.has(part)).map(({ part }) => this.#tell(part)));
    return { results: results.filter(({ id }) => id in this.register.reports) };
  }

  /** Pagefind asks all parts at once and cannot do without one that failed, so it has to begin anew after that. */
  async #merge(parts) {
    const merged = (part) => this.#pagefind.mergeIndex(new URL(`${part}/`, FOLDER).pathname, { ranking: RANKING });
    const ended = await Promise.allSettled(parts.map(merged));
    const missing = parts.filter((_, place) => ended[place].status === "rejected");
    if (missing.length > 0) {
      loading = null;
      await this.#pagefind.destroy();
      throw new YearsMissing([...new Set(missing.map(yearOf))].filter(Boolean));
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
      this.register.add(part, await fetched(`${this.register.files}/${part}.json`));
    } catch (error) {
      this.#told.delete(part);
      throw new YearsMissing([yearOf(part)].filter(Boolean), { cause: error });
    }
  }

  /** What has just changed stands in a part of no year, and is as new as anything. */
  #isFirst(part) {
    return !yearOf(part) || this.years.includes(yearOf(part));
  }
}

let loading = null;

/** Returns the index with the newest years, loaded when it is first needed, and again after something failed. */
export function loaded() {
  loading ??= Index.load().catch((error) => {
    loading = null;
    throw error;
  });
  return loading;
}

/** Without a worker the first answer is there a third of a second sooner, and what is asked takes some 10 ms for a part. */
async function startProgram() {
  const pagefind = await import(new URL("pagefind.js", FOLDER));
  await pagefind.options({ ranking: RANKING, noWorker: true });
  await pagefind.init();
  return pagefind;
}

async function fetched(file) {
  const answer = await fetch(new URL(file, FOLDER), { cache: "no-cache" });
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
