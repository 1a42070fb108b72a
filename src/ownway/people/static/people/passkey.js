// Joins our passkey forms to the scripts of the sign-in library (`allauth.webauthn.forms`).
// A form says what it does in `data-passkey`: login, add or show. What the browser needs to know
// stands beside it in a JSON block; nothing runs from inside the page. Without JavaScript, or on a
// device without passkeys, the forms stay hidden and the other ways remain.
(function () {
  // Passkeys belong to a name; at a bare address such as 127.0.0.1 no browser makes one.
  const bareAddress = /^[\d.]+$|:/.test(window.location.hostname);
  if (!window.PublicKeyCredential || !window.allauth || bareAddress) return;

  const starts = {
    login: (ids) => window.allauth.webauthn.forms.loginForm({ ids: { ...ids, login: ids.button } }),
    add: (ids) => window.allauth.webauthn.forms.signupForm({ ids: { ...ids, signup: ids.button } }),
    show: (ids) =>
      window.allauth.webauthn.forms.authenticateForm({ ids: { ...ids, authenticate: ids.button } }),
  };

  let current = null;
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    const button = form.querySelector("button");
    button.id = button.id || "passkey-button";
    if (form.dataset.passkey !== "login") button.type = "button";
    button.addEventListener("click", () => {
      current = form;
      form.querySelector("[data-passkey-error]").hidden = true;
    });
    form.hidden = false;
    starts[form.dataset.passkey]({
      button: button.id, credential: "passkey-answer", data: "passkey-data",
    });
  }
  for (const without of document.querySelectorAll("[data-without-passkey]")) without.hidden = true;

  // Closing the system's window is no error worth shouting about.
  document.addEventListener("allauth.error", (event) => {
    event.preventDefault();
    if (current) current.querySelector("[data-passkey-error]").hidden = false;
  });
})();
