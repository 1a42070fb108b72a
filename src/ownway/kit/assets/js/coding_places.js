// Places in a text that stands in pieces on a page. They are counted in codepoints, as the server counts;
// a browser counts UTF-16 units.
export function placesIn(text) {
  const parts = [...text.querySelectorAll("[data-words]")].map((words) => {
    const said = words.textContent;
    const from = Number(words.dataset.from);
    return { words, from, said, to: from + count(said) };
  });
  const units = {};

  function count(said) {
    let wide = 0;
    for (let at = 0; at < said.length - 1; at += 1) {
      const high = said.charCodeAt(at);
      if (high >= 0xd800 && high < 0xdc00) wide += 1;
    }
    return said.length - wide;
  }

  // The place in UTF-16 units of the n-th codepoint.
  function unitsAt(said, wanted) {
    let at = 0;
    for (let left = wanted; left > 0 && at < said.length; left -= 1) {
      at += said.codePointAt(at) > 0xffff ? 2 : 1;
    }
    return at;
  }

  function nodeAt(words, wanted) {
    const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
    let left = wanted;
    let last = null;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (left <= node.length) return [node, left];
      left -= node.length;
      last = node;
    }
    return last ? [last, last.length] : [words, 0];
  }

  function rangeOf({ from, to }) {
    const first = parts.find((part) => part.to > from) || parts[parts.length - 1];
    const last = [...parts].reverse().find((part) => part.from < to) || parts[0];
    const range = document.createRange();
    const begin = unitsAt(first.said, Math.max(0, from - first.from));
    const end = unitsAt(last.said, Math.min(to, last.to) - last.from);
    range.setStart(...nodeAt(first.words, begin));
    range.setEnd(...nodeAt(last.words, end));
    return range;
  }

  function before(part, node, offset) {
    const range = document.createRange();
    range.selectNodeContents(part.words);
    if (range.comparePoint(node, offset) < 0) return 0;
    if (range.comparePoint(node, offset) > 0) return count(part.said);
    range.setEnd(node, offset);
    return count(range.toString());
  }

  // What is selected in the browser, without blanks around it; null where it is none of the words.
  function selected() {
    const selection = document.getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    const touched = parts.filter((part) => range.intersectsNode(part.words));
    if (!touched.length) return null;
    const first = touched[0];
    const last = touched[touched.length - 1];
    return trimmed({
      from: first.from + before(first, range.startContainer, range.startOffset),
      to: last.from + before(last, range.endContainer, range.endOffset),
    });
  }

  function letters(from, to) {
    return parts
      .filter((part) => part.from < to && part.to > from)
      .map((part) => {
        const begin = unitsAt(part.said, Math.max(0, from - part.from));
        return part.said.slice(begin, unitsAt(part.said, Math.min(to, part.to) - part.from));
      })
      .join(" ");
  }

  function trimmed({ from, to }) {
    const inside = parts.filter((part) => part.from < to && part.to > from);
    if (!inside.length) return null;
    const [first, last] = [inside[0], inside[inside.length - 1]];
    const begin = [...first.said].slice(Math.max(0, from - first.from));
    const end = [...last.said].slice(0, Math.min(to, last.to) - last.from);
    const start = Math.max(from, first.from) + begin.findIndex((one) => one.trim());
    const stop = last.from + end.findLastIndex((one) => one.trim()) + 1;
    return begin.some((one) => one.trim()) && start < stop ? { from: start, to: stop } : null;
  }

  // Words or sentences of the whole text, in codepoints.
  function all(kind) {
    if (units[kind]) return units[kind];
    const found = [];
    for (const part of parts) {
      let at = part.from;
      for (const { piece, wordy } of cut(part.said, kind)) {
        const long = count(piece);
        const place = wordy && trimmed({ from: at, to: at + long });
        if (place) found.push(place);
        at += long;
      }
    }
    return (units[kind] = found);
  }

  function cut(said, kind) {
    if (window.Intl && Intl.Segmenter) {
      const segments = [...new Intl.Segmenter(undefined, { granularity: kind }).segment(said)];
      return segments.map((one) => ({
        piece: one.segment,
        wordy: kind === "sentence" || one.isWordLike,
      }));
    }
    const pattern = kind === "word" ? /\s+|\S+/g : /[^.!?…]+[.!?…]*\s*|[.!?…]+\s*/g;
    return (said.match(pattern) || []).map((piece) => ({ piece, wordy: /\S/.test(piece) }));
  }

  return { parts, rangeOf, selected, letters, all };
}
