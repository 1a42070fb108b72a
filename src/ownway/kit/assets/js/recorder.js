// Records what somebody says, for a form with a recording in it. Nothing is sent until they keep it:
// what was recorded becomes the file of the form's own field. Sentences are the page's own.
const panel = document.querySelector("[data-recorder]");
const field = panel?.closest("form").querySelector("input[type=file][data-recording]");
if (field && navigator.mediaDevices && window.MediaRecorder) record(panel, field);

function record(panel, field) {
  const TYPES = [
    ["audio/mp4;codecs=mp4a.40.2", "m4a"],
    ["audio/ogg;codecs=opus", "ogg"],
    ["audio/webm;codecs=opus", "webm"],
    ["audio/mp4", "m4a"],
  ];
  const [type, ending] = TYPES.find(([one]) => MediaRecorder.isTypeSupported(one)) || [];
  if (!type) return;

  const said = panel.dataset;
  const group = field.closest(".nhsuk-form-group");
  const button = part("button", "nhsuk-button ow-button--outline ow-recorder__button");
  const time = part("p", "ow-recorder__time");
  const status = part("p", "ow-recorder__status");
  const player = part("audio", "ow-recorder__player");
  let recorder, stream, ticking, began, address;

  button.type = "button";
  button.textContent = said.record;
  status.setAttribute("role", "status");
  time.setAttribute("aria-hidden", "true");
  time.hidden = player.hidden = true;
  player.controls = true;
  player.setAttribute("aria-label", said.listen);
  panel.append(button, time, status, player);
  panel.hidden = false;
  group.before(panel);
  const label = group.querySelector("label");
  if (label) label.textContent = said.choose;
  button.addEventListener("click", () => (recorder ? recorder.stop() : begin()));
  field.addEventListener("change", forget); // a file chosen instead
  window.addEventListener("pagehide", end);

  function part(name, classes) {
    return Object.assign(document.createElement(name), { className: classes });
  }

  async function begin() {
    button.disabled = true;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch (problem) {
      status.textContent = problem.name === "NotFoundError" ? said.none : said.denied;
      return;
    } finally {
      button.disabled = false;
    }
    const pieces = [];
    recorder = new MediaRecorder(stream, { mimeType: type, audioBitsPerSecond: 48000 });
    recorder.addEventListener("dataavailable", (event) => pieces.push(event.data));
    recorder.addEventListener("stop", () => keep(pieces));
    forget();
    field.value = "";
    recorder.start();
    began = Date.now();
    status.textContent = said.recording;
    button.textContent = said.stop;
    panel.dataset.state = "recording";
    time.hidden = false;
    tick();
    ticking = setInterval(tick, 500);
  }

  function tick() {
    const seconds = Math.floor((Date.now() - began) / 1000);
    time.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    if (seconds >= Number(said.most) * 60) {
      recorder.stop();
      status.dataset.over = "yes";
    }
  }

  function keep(pieces) {
    end();
    const file = new File(pieces, `recording.${ending}`, { type: type.split(";")[0] });
    const files = new DataTransfer();
    files.items.add(file);
    field.files = files.files;
    address = URL.createObjectURL(file);
    player.src = address;
    player.hidden = false;
    button.textContent = said.again;
    status.textContent = status.dataset.over ? `${said.over} ${said.ready}` : said.ready;
    delete status.dataset.over;
  }

  // Nobody is listened to for longer than they know.
  function end() {
    clearInterval(ticking);
    stream?.getTracks().forEach((track) => track.stop());
    recorder = undefined;
    delete panel.dataset.state;
  }

  function forget() {
    player.hidden = true;
    player.removeAttribute("src");
    if (address) URL.revokeObjectURL(address);
    address = undefined;
    status.textContent = "";
    time.hidden = true;
    button.textContent = said.record;
  }
}
