// Notices which files below a folder could not be loaded: Pagefind tells only the console, and answers without them.

/** Returns a list to which the address of every such file, from the folder on, is added from now on. */
export function missedBelow(folder) {
  const missed = [];
  const load = window.fetch;
  const note = (asked) => {
    const address = new URL(asked.url ?? asked, location.href).href;
    if (address.startsWith(folder.href)) {
      missed.push(address.slice(folder.href.length));
    }
  };
  window.fetch = async (asked, ...more) => {
    try {
      const answer = await load(asked, ...more);
      if (!answer.ok) {
        note(asked);
      }
      return answer;
    } catch (error) {
      note(asked);
      throw error;
    }
  };
  return missed;
}
