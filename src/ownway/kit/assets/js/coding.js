// Words of a study with codes on them: choosing words, giving them a code, by mouse, finger or keyboard,
// and seeing what others do meanwhile.
// The server draws; here nothing is drawn but which words are chosen. Sentences are the page's own.
import { placesIn } from "./coding_places.js";

const root = document.querySelector("[data-coding]");
if (root) work(root);

function work(root) {
  const say = root.dataset;
  const text = root.querySelector("[data-text]");
  const bar = root.querySelector("[data-bar]");
  const status = root.querySelector("[data-status]");
  const told = root.querySelector("[data-told]");
  const picker = root.querySelector("[data-picker]");
  const finder = picker.querySelector("input");
  const list = picker.querySelector("[role=listbox]");
  const help = root.querySelector("[data-keys]");
  const token = root.querySelector("[name=csrfmiddlewaretoken]").value;
  const EVERY = 700; // milliseconds between two looks at what others do
  const LATER = 5000; // after one that reached nobody
  let step = Number(say.step);
  let chosen = null; // {from, to} in codepoints
  let anchor = null; // where choosing by keyboard began
  let here = null; // the key of the mark one is on
  let pointing = false;
  let waiting = []; // what came while somebody was choosing with the mouse
  let away = false;
  let over = false;

  const { parts, rangeOf, selected, letters, all } = placesIn(text);
  bar.hidden = false;

  // -- What is chosen

  function choose(place, { quietly = false, mark = null } = {}) {
    chosen = place;
    here = mark;
    text.querySelectorAll("[data-here]").forEach((one) => delete one.dataset.here);
    if (mark) note(mark)?.setAttribute("data-here", "");
    show();
    if (!place) return;
    const words = letters(place.from, place.to);
    status.textContent = "";
    if (!quietly) told.textContent = words;
  }

  function show() {
    const words = chosen ? letters(chosen.from, chosen.to) : "";
    root.querySelector("[data-chosen]").textContent = words;
    if (!window.Highlight || !CSS.highlights) return;
    if (chosen) CSS.highlights.set("ow-chosen", new Highlight(rangeOf(chosen)));
    else CSS.highlights.delete("ow-chosen");
  }

  function select(place) {
    const range = rangeOf(place);
    const selection = document.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    const box = range.getBoundingClientRect();
    const room = window.innerHeight - bar.offsetHeight;
    if (box.top < 60 || box.bottom > room - 20) {
      window.scrollBy({ top: box.top - room / 3, behavior: "instant" });
    }
  }

  function go(kind, forward, more) {
    const known = all(kind);
    if (!known.length) return;
    if (!chosen) {
      anchor = head = known[forward ? 0 : known.length - 1];
    } else {
      const now = head || chosen;
      const around = (one) => one.from <= now.from && one.to >= now.to && one.to - one.from > now.to - now.from;
      const next = forward
        ? known.find((one) => around(one) || one.from >= now.to)
        : known.findLast((one) => around(one) || one.to <= now.from);
      if (!next) return;
      head = next;
      if (!more) anchor = next;
      else anchor = anchor || chosen;
    }
    const place = { from: Math.min(anchor.from, head.from), to: Math.max(anchor.to, head.to) };
    choose(place);
    select(place);
  }
  let head = null; // the word or sentence reached last

  // -- Marks

  const notes = () => [...text.querySelectorAll("[data-quote]")];
  const note = (key) => text.querySelector(`[data-quote="${key}"]`);
  const placeOf = (one) => ({ from: Number(one.dataset.from), to: Number(one.dataset.to) });

  function goToMark(forward) {
    const known = notes();
    const at = known.findIndex((one) => one.dataset.quote === here);
    const from = chosen ? chosen.from : 0;
    let next;
    if (at >= 0) next = known[at + (forward ? 1 : -1)];
    else if (forward) next = known.find((one) => Number(one.dataset.from) >= from);
    else next = known.findLast((one) => Number(one.dataset.from) <= from);
    if (!next) return tell(say.sayNoQuote);
    const place = placeOf(next);
    anchor = head = place;
    choose(place, { quietly: true, mark: next.dataset.quote });
    select(place);
    tell(
      say.sayQuote
        .replace("{code}", next.querySelector(".ow-mark__name").textContent)
        .replace("{by}", next.querySelector(".ow-mark__by").textContent)
        .replace("{words}", letters(place.from, place.to)),
    );
  }

  function tell(words) {
    status.textContent = words;
  }

  // -- Sending and hearing

  async function send(where, fields = {}) {
    const body = new FormData();
    body.set("csrfmiddlewaretoken", token);
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    body.set("since", step);
    body.set("shown", say.shown);
    try {
      const answer = await hear(await fetch(where, { method: "POST", body, headers: ACCEPT }));
      if (answer && answer.problem) tell(answer.problem);
      return answer && !answer.problem;
    } catch {
      tell(say.sayAway);
      return false;
    }
  }

  const ACCEPT = { Accept: "application/json" };

  async function hear(response) {
    const kind = response.headers.get("Content-Type") || "";
    if (!kind.startsWith("application/json")) {
      if (response.redirected || response.status === 403 || response.status === 404) over = true;
      tell(over ? say.sayOut : say.sayAway);
      return null;
    }
    const answer = await response.json();
    if (pointing) waiting.push(answer);
    else take(answer);
    return answer;
  }

  function take(answer) {
    if (answer.step < step) return;
    step = answer.step;
    root.dataset.step = step;
    if (answer.reload) {
      over = true;
      tell(say.sayReload);
      return;
    }
    if (answer.codes !== undefined) list.innerHTML = answer.codes;
    const drawn = Object.entries(answer.pieces || {});
    const focused = document.activeElement?.dataset?.quote;
    for (const [number, one] of drawn) {
      const piece = text.querySelector(`[data-piece="${number}"]`);
      piece.querySelector("[data-words]").innerHTML = one.words;
      piece.querySelector("[data-notes]").innerHTML = one.notes;
    }
    if (!drawn.length) return;
    if (focused) (note(focused) || text).focus({ preventScroll: true });
    if (here) note(here)?.setAttribute("data-here", "");
    show();
    if (chosen && document.activeElement === text) {
      const selection = document.getSelection();
      selection.removeAllRanges();
      selection.addRange(rangeOf(chosen));
    }
    if (answer.said) tell(answer.said);
  }

  async function listen() {
    let pause = EVERY;
    if (document.visibilityState === "visible" && !over) {
      try {
        const asked = `${say.steps}?since=${step}&shown=${say.shown}`;
        await hear(await fetch(asked, { headers: ACCEPT }));
        if (away && !over) tell(say.sayBack);
        away = false;
      } catch {
        if (!away) tell(say.sayAway);
        away = true;
        pause = LATER;
      }
    }
    if (!over) setTimeout(listen, pause);
  }

  // -- Giving a code

  function open() {
    if (!chosen) return tell(say.sayNone);
    picker.querySelector("[data-picked]").textContent = letters(chosen.from, chosen.to);
    finder.value = "";
    find();
    picker.showModal();
    finder.focus();
  }

  const options = () => [...list.querySelectorAll("[role=option]")].filter((one) => !one.hidden);

  function find() {
    const typed = finder.value.trim();
    const wanted = plain(typed);
    list.querySelector("[data-new]")?.remove();
    let exact = false;
    for (const one of list.querySelectorAll("[role=option]")) {
      const name = plain(one.textContent);
      one.hidden = !wanted.split(" ").every((word) => name.includes(word));
      exact = exact || plain(one.dataset.name) === wanted;
    }
    if (typed && !exact) {
      const made = document.createElement("li");
      made.id = "code-new";
      made.setAttribute("role", "option");
      made.dataset.new = "";
      made.dataset.name = typed;
      made.textContent = say.sayNew.replace("{name}", typed);
      list.append(made);
    }
    const same = options().find((one) => one.dataset.code && plain(one.dataset.name) === wanted);
    active(same || options()[0]);
  }

  function plain(words) {
    return words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
  }

  function active(option) {
    for (const one of list.querySelectorAll("[aria-selected=true]")) one.setAttribute("aria-selected", "false");
    if (!option) return finder.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    finder.setAttribute("aria-activedescendant", option.id);
  }

  async function pick(option) {
    if (!option || !chosen) return;
    const place = chosen;
    const code = option.dataset.code ? { code: option.dataset.code } : { name: option.dataset.name };
    picker.close();
    text.focus({ preventScroll: true });
    const done = await send(say.mark, { start: place.from, end: place.to, number: say.shown, ...code });
    if (done) tell(say.sayMarked.replace("{words}", option.dataset.name));
    if (chosen === place) select(place);
  }

  async function undo() {
    if (await send(say.undo)) tell(say.sayUndone);
  }

  async function remove() {
    if (!here) return tell(say.sayNone);
    const gone = here;
    if (await send(`${quotePage(gone)}/remove`)) {
      here = here === gone ? null : here;
      tell(say.sayRemoved);
    }
  }

  const quotePage = (key) => say.page.replace("00000000-0000-0000-0000-000000000000", key);

  // -- What somebody does

  const KEYS = {
    ArrowRight: (event) => go("word", !backwards(), event.shiftKey),
    ArrowLeft: (event) => go("word", backwards(), event.shiftKey),
    ArrowDown: (event) => go("sentence", true, event.shiftKey),
    ArrowUp: (event) => go("sentence", false, event.shiftKey),
    Enter: open,
    n: () => goToMark(true),
    p: () => goToMark(false),
    m: () => (here ? location.assign(quotePage(here)) : tell(say.sayNone)),
    Delete: remove,
    u: undo,
    "?": () => help.showModal(),
  };

  function backwards() {
    const part = chosen && parts.find((one) => one.to > chosen.from);
    return Boolean(part) && getComputedStyle(part.words).direction === "rtl";
  }

  text.addEventListener("keydown", (event) => {
    const elsewhere = event.target !== text && event.key === "Enter";
    if (event.ctrlKey || event.metaKey || event.altKey || elsewhere) return;
    const act = KEYS[event.key] || KEYS[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act(event);
  });
  text.addEventListener("focusin", (event) => {
    const mark = event.target.closest("[data-quote]");
    if (mark) choose(placeOf(mark), { quietly: true, mark: mark.dataset.quote });
  });
  text.addEventListener("pointerdown", () => (pointing = true));
  document.addEventListener("pointerup", () => {
    pointing = false;
    waiting.splice(0).forEach(take);
  });
  document.addEventListener("pointercancel", () => (pointing = false));
  let settling;
  document.addEventListener("selectionchange", () => {
    clearTimeout(settling);
    settling = setTimeout(() => {
      if (picker.open || here) {
        const now = selected();
        if (picker.open || !now || (chosen && now.from === chosen.from && now.to === chosen.to)) return;
      }
      const place = selected();
      if (!place || (chosen && place.from === chosen.from && place.to === chosen.to)) return;
      anchor = head = place;
      choose(place, { quietly: true });
    }, 120);
  });
  root.addEventListener("click", (event) => {
    const button = event.target.closest("[data-do]");
    if (!button) return;
    if (button.dataset.do === "code") open();
    if (button.dataset.do === "undo") undo();
    if (button.dataset.do === "keys") help.showModal();
    if (button.dataset.do === "close") picker.close();
  });
  finder.addEventListener("input", find);
  finder.addEventListener("keydown", (event) => {
    const known = options();
    const at = known.findIndex((one) => one.getAttribute("aria-selected") === "true");
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const next = at + (event.key === "ArrowDown" ? 1 : -1);
      active(known[(next + known.length) % known.length]);
    }
  });
  list.addEventListener("click", (event) => pick(event.target.closest("[role=option]")));
  picker.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    pick(list.querySelector("[aria-selected=true]"));
  });
  for (const dialog of [picker, help]) {
    dialog.addEventListener("close", () => text.focus({ preventScroll: true }));
  }
  setTimeout(listen, EVERY);
}
