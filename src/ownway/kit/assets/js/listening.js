// Beside a recording: a time in the text plays from there, and what is heard is marked.
const place = document.querySelector("[data-listening]");
const player = place?.querySelector("audio");
const links = [...document.querySelectorAll("[data-from]")];
if (player && links.length) listen();

function listen() {
  const times = links.map((link) => Number(link.dataset.from));
  let marked;

  for (const [index, link] of links.entries()) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      player.currentTime = times[index];
      player.play().catch(() => {}); // a browser may want a press on the player itself
    });
  }
  player.addEventListener("timeupdate", () => {
    let now = times.findLastIndex((time) => time <= player.currentTime + 0.2);
    const turn = player.paused && !player.currentTime ? undefined : links[now]?.closest(".ow-transcript__turn");
    if (turn === marked) return;
    marked?.removeAttribute("data-now");
    turn?.setAttribute("data-now", "");
    marked = turn;
  });
}
