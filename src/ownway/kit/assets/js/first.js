// Runs before the page is drawn: tells the style sheet that scripts work here.
// A file of its own, because the content security policy allows no inline script.
document.body.classList.add("js-enabled");
if ("noModule" in HTMLScriptElement.prototype) {
  document.body.classList.add("nhsuk-frontend-supported");
}
