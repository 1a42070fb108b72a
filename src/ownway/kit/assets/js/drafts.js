// Keeps what somebody types, on the server, for their eyes only. Nothing stays in the browser.
// The form works without this: its button saves, another keeps a draft. Sentences are the page's own.
// `data-keep` says where drafts go; without it they go where the form goes (notes together).
document.querySelectorAll("form[data-drafts]").forEach(keepDrafts);

function keepDrafts(form) {
  const PAUSE = 1000; // after the last letter
  const LONGEST = 4000; // while somebody types on and on
  const AGAIN = 5000; // after a try that did not reach anybody
  const MOST = 60000; // bytes that may still be sent while a page goes away
  const OURS = /^(csrfmiddlewaretoken|keep|draft-.*|version|count)$/;
  const status = form.querySelector("[data-status]");
  const sentences = { ...form.dataset, ...status?.dataset };
  const count = form.elements.namedItem("draft-count") || form.elements.namedItem("count");
  const where = form.dataset.keep || form.getAttribute("action") || location.pathname;
  // As the page came: somebody may have begun to type before this was here.
  let kept = said(came);
  let pausing, hurrying, again;
  let sending = null;
  let onTheWay = null; // the words of that sending
  let going = false;

  form.querySelectorAll("[data-without-script]").forEach((part) => (part.hidden = true));

  // Every named field that somebody fills in, as it is now or as it came; not files, not buttons.
  function said(how) {
    const fields = [...form.elements].filter(
      (one) => one.name && !OURS.test(one.name) && !/^(hidden|file|submit|button)$/.test(one.type),
    );
    return JSON.stringify(fields.map((one) => [one.name, how(one)]));
  }

  function came(one) {
    if (/^(checkbox|radio)$/.test(one.type)) return one.defaultChecked;
    if (one.options) return firstChosen(one, (option) => option.defaultSelected);
    return one.defaultValue;
  }

  function now(one) {
    if (/^(checkbox|radio)$/.test(one.type)) return one.checked;
    if (one.options) return firstChosen(one, (option) => option.selected);
    return one.value;
  }

  function firstChosen(list, chosen) {
    const found = [...list.options].filter(chosen).map((option) => option.value);
    return found.length || list.multiple ? found : [...list.options].slice(0, 1).map((o) => o.value);
  }

  function typed() {
    return said(now);
  }

  function say(name, time = "") {
    const words = (sentences[name] || "").replace("{time}", time);
    form.dataset.state = name;
    if (!status || status.firstChild?.textContent === words) return;
    status.replaceChildren(words);
    if (name === "out") {
      const link = document.createElement("a");
      Object.assign(link, { href: sentences.door, target: "_blank", rel: "noopener" });
      link.textContent = sentences.signin;
      status.append(" ", link);
    }
  }

  // Without files: those are sent when the form is, and only then.
  function body() {
    const data = new FormData(form);
    [...data].forEach(([name, value]) => value instanceof File && data.delete(name));
    data.set("keep", "quietly");
    return data;
  }

  // A page that goes away may still send a little; more than that only a page that stays can.
  function send() {
    const data = body();
    const bytes = new Blob([...data.values()].map(encodeURIComponent)).size;
    return fetch(where, { method: "POST", body: data, redirect: "manual", keepalive: bytes < MOST });
  }

  // One try at a time; what is typed meanwhile goes with the next. Resolves to what came of it.
  function keep() {
    sending ??= post().finally(() => (sending = onTheWay = null));
    return sending;
  }

  async function post(second = false) {
    clearTimeout(pausing);
    clearTimeout(hurrying);
    clearTimeout(again);
    pausing = hurrying = again = undefined;
    if (!navigator.onLine) return became("offline");
    const words = (onTheWay = typed());
    count.value = Number(count.value) + 1;
    let answer;
    try {
      answer = await send();
    } catch {
      again = setTimeout(keep, AGAIN);
      return became("offline");
    }
    if (answer.type === "opaqueredirect") return became("out");
    if (answer.ok) {
      kept = words;
      return became("at", (await answer.json()).at);
    }
    if (answer.status === 403 && !second && (await newToken())) return post(true);
    if (answer.status >= 500) {
      again = setTimeout(keep, AGAIN);
      return became("offline");
    }
    if (answer.status === 409) count.value = Number(count.value) - 1; // the newer one stays newer
    return became({ 401: "over", 403: "out", 409: "newer", 422: "wrong" }[answer.status] || "shut");
  }

  function became(name, time) {
    say(name, time);
    if (name === "at" && typed() !== kept) form.dataset.state = "typing";
    return name;
  }

  // Whoever signed in again beside this page has a new token; the page itself stays as it is.
  async function newToken() {
    const answer = await fetch(`${where}?carry-on`, { redirect: "manual" }).catch(() => null);
    if (!answer || !answer.ok) return false;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    const there = fresh.querySelector("form[data-drafts-token], form[data-drafts]");
    if (there?.dataset.writer !== form.dataset.writer) return false; // somebody else signed in
    const name = "csrfmiddlewaretoken";
    form.elements.namedItem(name).value = there.elements.namedItem(name).value;
    return true;
  }

  function soon() {
    if (typed() === kept) return;
    form.dataset.state = "typing"; // seen, not read out: the words of the line stay
    clearTimeout(pausing);
    pausing = setTimeout(keep, PAUSE);
    hurrying ??= setTimeout(keep, LONGEST);
  }

  function atOnce() {
    if (typed() !== kept) keep();
  }

  // Not twice: the later one could arrive after its writer has let the words go elsewhere.
  function lastly() {
    if (going || typed() === kept || typed() === onTheWay) return;
    count.value = Number(count.value) + 1;
    send().catch(() => {});
  }

  soon();
  form.addEventListener("input", soon);
  form.addEventListener("focusout", atOnce);
  window.addEventListener("online", keep);
  window.addEventListener("offline", atOnce);
  window.addEventListener("pagehide", lastly);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible" && form.dataset.state === "out") keep();
    else atOnce();
  });

  // The page is only left for the saved one when somebody is there to take the words.
  form.addEventListener("submit", async (event) => {
    if (going) return;
    event.preventDefault();
    const button = event.submitter;
    await sending;
    const came = button?.value === "drop" ? "at" : await keep();
    if (!["at", "newer", "over", "wrong"].includes(came)) {
      status?.scrollIntoView({ block: "center" });
      return;
    }
    going = true;
    setTimeout(() => form.requestSubmit(button)); // not while this very event is still on its way
  });

  window.addEventListener("beforeunload", (event) => {
    const here = document.body.contains(form); // not so when somebody leaves in a hurry
    if (here && !going && typed() !== kept) event.preventDefault();
  });
}
