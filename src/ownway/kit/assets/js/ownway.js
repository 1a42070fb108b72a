// The components' own behaviour, and "Leave this page". Nothing here is sent or remembered.
import { Button, ErrorSummary, SkipLink, createAll } from "./nhsuk-frontend.js";

// Choices unfold by style sheet alone, so the radios' and checkboxes' scripts are not wanted.
[Button, ErrorSummary, SkipLink].forEach((component) => createAll(component));
leaveThisPage(document.querySelector("[data-leave]"));

/** Cover the page at once, then go elsewhere without a step back to here. */
function leaveThisPage(link) {
  if (!link) return;
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  status.className = "nhsuk-u-visually-hidden";
  link.after(status);
  let presses = 0;
  let alone = false;
  let forgetting;

  function leave() {
    const cover = document.createElement("div");
    cover.className = "ow-cover";
    cover.setAttribute("role", "alert");
    cover.textContent = link.dataset.going;
    document.title = link.dataset.going;
    document.body.replaceChildren(cover);
    window.location.replace(link.href);
  }

  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });

  // Shift together with another key is typing a capital letter, not asking to leave.
  document.addEventListener("keydown", (event) => {
    alone = event.key === "Shift";
    if (!alone) presses = 0;
  });

  document.addEventListener("keyup", (event) => {
    if (event.key !== "Shift" || !alone) return;
    presses += 1;
    clearTimeout(forgetting);
    if (presses === 3) {
      leave();
      return;
    }
    status.textContent = presses === 1 ? link.dataset.twice : link.dataset.once;
    forgetting = setTimeout(() => {
      presses = 0;
      status.textContent = "";
    }, 5000);
  });

  // A page kept by the browser for its back button would come back covered, or worse uncovered.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) window.location.reload();
  });
}
