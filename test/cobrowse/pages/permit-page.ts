const field = (id: string, label: string, more = ''): string => `
  <div class="govuk-form-group">
    <label class="govuk-label" for="${id}">${label}</label>
    <input class="govuk-input" id="${id}" name="${id}" ${more}>
  </div>`;

/** A plain council form, as a resident's page looks on an ordinary day. */
export const permitPage = `<!doctype html>
<html lang="en" class="govuk-template govuk-template--rebranded">
<head><meta charset="utf-8"><title>Parking permit - Thornmarch Council</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/govuk-frontend.min.css"></head>
<body class="govuk-template__body">
<script>document.body.className += ' js-enabled govuk-frontend-supported'</script>
<a href="#main" class="govuk-skip-link" data-module="govuk-skip-link">Skip to main content</a>
<header class="govuk-header"><div class="govuk-header__container govuk-width-container"><span class="govuk-header__service-name">Thornmarch Council</span></div></header>
<div class="govuk-service-navigation"><div class="govuk-width-container"><div class="govuk-service-navigation__container">
  <span class="govuk-service-navigation__service-name"><a href="/" class="govuk-service-navigation__link">Parking permits</a></span></div></div></div>
<div class="govuk-width-container">
  <nav class="govuk-breadcrumbs" aria-label="Breadcrumb"><ol class="govuk-breadcrumbs__list">
    <li class="govuk-breadcrumbs__list-item"><a class="govuk-breadcrumbs__link" href="/">Home</a></li>
    <li class="govuk-breadcrumbs__list-item"><a class="govuk-breadcrumbs__link" href="/parking">Parking</a></li></ol></nav>
  <main class="govuk-main-wrapper" id="main">
    <div class="govuk-error-summary" tabindex="-1" id="summary" hidden><div role="alert">
      <h2 class="govuk-error-summary__title">There is a problem</h2>
      <div class="govuk-error-summary__body"><ul class="govuk-list govuk-error-summary__list"><li><a href="#full-name">Enter your full name</a></li></ul></div></div></div>
    <h1 class="govuk-heading-l">Apply for a parking permit</h1>
    <p class="govuk-body">You can apply for up to 2 permits for your home. It takes about <strong>10 minutes</strong> and costs £40 a year for each car.</p>
    <div class="govuk-inset-text">We sent a letter to your address on 3 March.</div>
    <form action="/permit" method="post" novalidate>
      ${field('full-name', 'Full name', 'autocomplete="name"')}
      <div class="govuk-form-group">
        <label class="govuk-label" for="vehicle">Vehicle registration</label>
        <div class="govuk-hint">For example, AB12 CDE</div>
        <input class="govuk-input govuk-input--width-10" id="vehicle" name="vehicle">
      </div>
      ${field('sort-code', 'Sort code', 'inputmode="numeric"')}
      <div class="govuk-form-group"><fieldset class="govuk-fieldset"><legend class="govuk-fieldset__legend govuk-fieldset__legend--m">Date of birth</legend>
        <div class="govuk-date-input">
          ${['day', 'month', 'year']
            .map(
              (part) =>
                `<div class="govuk-date-input__item"><label class="govuk-label govuk-date-input__label" for="${part}">${part}</label>
                <input class="govuk-input govuk-date-input__input govuk-input--width-${part === 'year' ? 4 : 2}" id="${part}" name="${part}"></div>`,
            )
            .join('')}
        </div></fieldset></div>
      <div class="govuk-form-group"><fieldset class="govuk-fieldset"><legend class="govuk-fieldset__legend govuk-fieldset__legend--m">Do you have a Blue Badge?</legend>
        <div class="govuk-radios govuk-radios--inline" data-module="govuk-radios">
          <div class="govuk-radios__item"><input class="govuk-radios__input" type="radio" name="badge" id="badge-yes" value="yes"><label class="govuk-label govuk-radios__label" for="badge-yes">Yes</label></div>
          <div class="govuk-radios__item"><input class="govuk-radios__input" type="radio" name="badge" id="badge-no" value="no"><label class="govuk-label govuk-radios__label" for="badge-no">No</label></div>
        </div></fieldset></div>
      <div class="govuk-form-group"><label class="govuk-label" for="kind">Kind of permit</label>
        <select class="govuk-select" id="kind" name="kind"><option value="resident">Resident</option><option value="visitor">Visitor</option></select></div>
      <div class="govuk-form-group"><label class="govuk-label" for="street">Street</label>
        <select class="govuk-select" id="street" name="street"><option>Mill Lane</option><option>Station Road</option></select></div>
      <div class="govuk-form-group govuk-character-count" data-module="govuk-character-count" data-maxlength="200">
        <label class="govuk-label" for="notes">Anything else</label>
        <textarea class="govuk-textarea govuk-js-character-count" id="notes" name="notes" rows="3"></textarea>
        <div id="notes-info" class="govuk-hint govuk-character-count__message">You can enter up to 200 characters</div></div>
      <div class="govuk-form-group"><label class="govuk-label" for="proof">Proof of address</label><input class="govuk-file-upload" type="file" id="proof" name="proof"></div>
      <div class="govuk-form-group"><fieldset class="govuk-fieldset"><legend class="govuk-fieldset__legend">Tell us by</legend><div class="govuk-checkboxes govuk-checkboxes--small">
        <div class="govuk-checkboxes__item"><input class="govuk-checkboxes__input" type="checkbox" id="by-text" name="by" value="text"><label class="govuk-label govuk-checkboxes__label" for="by-text">Text message</label></div></div></fieldset></div>
      <dl class="govuk-summary-list"><div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">Address</dt><dd class="govuk-summary-list__value">12 Mill Lane<br>Thornmarch</dd><dd class="govuk-summary-list__actions"><a class="govuk-link" href="/change">Change</a></dd></div></dl>
      <table class="govuk-table"><caption class="govuk-table__caption govuk-table__caption--m">Your permits</caption>
        <thead class="govuk-table__head"><tr class="govuk-table__row"><th class="govuk-table__header">Vehicle</th><th class="govuk-table__header">Ends</th></tr></thead>
        <tbody class="govuk-table__body"><tr class="govuk-table__row"><td class="govuk-table__cell">AB12 CDE</td><td class="govuk-table__cell">31 March 2027</td></tr></tbody></table>
      <details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">Help with proof of address</span></summary><div class="govuk-details__text">A bill from the last 3 months</div></details>
      <img src="/map.png" alt="" width="240" height="120">
      <p><button class="govuk-button" data-module="govuk-button">Continue</button></p>
    </form>
  </main>
</div>
<footer class="govuk-footer"><div class="govuk-width-container"><div class="govuk-footer__meta"><div class="govuk-footer__meta-item govuk-footer__meta-item--grow"><a class="govuk-footer__link" href="/privacy">Privacy</a></div></div></div></footer>
<div id="widget" style="position:fixed;right:16px;bottom:16px;width:60px;height:60px;background:#1d70b8"></div>
<script type="module">import { initAll } from '/govuk-frontend.min.js'; initAll();</script>
</body></html>`;
