// Reads the page aloud with the browser's own voice. Nothing is sent anywhere by us.
const part = document.querySelector("[data-read]");
if (part && "speechSynthesis" in window) readAloud(part);

function readAloud(part) {
  const button = part.querySelector("button");
  const begin = button.textContent;
  const main = document.getElementById("maincontent");
  const language = document.documentElement.lang;
  const LEFT_OUT = "script, style, [hidden], [data-read], .nhsuk-u-visually-hidden, textarea, svg";
  part.hidden = false;

  // A sentence at a time: some browsers fall silent in long texts.
  function sentences() {
    const copy = main.cloneNode(true);
    copy.querySelectorAll(LEFT_OUT).forEach((one) => one.remove());
    const lines = [...copy.querySelectorAll("h1, h2, h3, p, li, label, legend, dt, dd, a, button")];
    const own = lines.filter((one) => !lines.some((other) => other !== one && other.contains(one)));
    return own
      .map((one) => one.textContent.replace(/\s+/g, " ").trim())
      .filter(Boolean)
      .flatMap((text) => text.match(/[^.!?…]+[.!?…]*/g) || []);
  }

  function voice() {
    const voices = speechSynthesis.getVoices();
    const plain = language.toLowerCase();
    return (
      voices.find((one) => one.lang.toLowerCase() === plain) ||
      voices.find((one) => one.lang.toLowerCase().startsWith(plain.split("-")[0]))
    );
  }

  function stop() {
    speechSynthesis.cancel();
    button.textContent = begin;
    button.setAttribute("aria-pressed", "false");
  }

  function start() {
    const spoken = voice();
    const said = sentences();
    button.textContent = part.dataset.stop;
    button.setAttribute("aria-pressed", "true");
    said.forEach((text, place) => {
      const one = new SpeechSynthesisUtterance(text);
      one.lang = language;
      if (spoken) one.voice = spoken;
      one.rate = 0.9;
      if (place === said.length - 1) one.addEventListener("end", stop);
      speechSynthesis.speak(one);
    });
    if (!said.length) stop();
  }

  button.setAttribute("aria-pressed", "false");
  button.addEventListener("click", () =>
    button.getAttribute("aria-pressed") === "true" ? stop() : start(),
  );
  window.addEventListener("pagehide", stop);
}
