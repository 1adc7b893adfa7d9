// Named at run time: the server gives it from GOV.UK Frontend's package, so no such file lies in this folder.
const { initAll } = await import(new URL('govuk-frontend.min.js', import.meta.url).href);

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
initAll();
