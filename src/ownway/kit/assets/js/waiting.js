// While something long is done: the page looks again by itself, without jumping or stealing the
// focus, and goes on once it is done. Without scripts the page has a refresh of its own.
const EVERY = 2000;
const there = document.querySelector("[data-waiting]");
if (there) setTimeout(look, EVERY);

async function look() {
  try {
    const answer = await fetch(window.location.href, { headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const now = page.querySelector("[data-waiting]");
    if (!now || now.dataset.waiting !== there.dataset.waiting) {
      window.location.reload();
      return;
    }
    // The same elements stay, so that nobody who reads or listens loses their place.
    const [bar, fresh] = [there, now].map((part) => part.querySelector("progress"));
    for (const name of ["max", "value"]) {
      if (bar && fresh && fresh.hasAttribute(name)) bar.setAttribute(name, fresh.getAttribute(name));
    }
    const [words, said] = [there, now].map((part) => part.querySelector("[data-words]"));
    if (words && said) words.textContent = said.textContent;
  } catch {
    // No connection just now: it is tried again.
  }
  setTimeout(look, EVERY);
}
