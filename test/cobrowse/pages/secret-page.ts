import type { Canaries } from '../canaries.js';

/** A GOV.UK-like form with a secret in every place that a page has for one. */
export function secretPage(canaries: Canaries): string {
  const s = (place: string): string => canaries.plant(place);
  return `<!doctype html>
<!-- ${s('comment')} -->
<html lang="en" class="govuk-template" data-secret="${s('html data')}">
<head>
  <meta charset="utf-8">
  <title>${s('title')}</title>
  <meta name="description" content="${s('meta description')}">
  <meta property="og:title" content="${s('meta social')}">
  <link rel="canonical" href="/form?of=${s('canonical')}">
  <link rel="stylesheet" href="/govuk-frontend.min.css">
  <link rel="stylesheet" href="/secret.css">
  <style>
    /* ${s('css comment')} */
    .app-hint::after { content: "${s('css content')}" }
    .app-picture { background-image: url(/picture.png?of=${s('css url')}) }
    :root { --app-name: "${s('css custom property')}" }
    [data-name="${s('css attribute selector')}"] { color: red }
    #${s('css id selector')} { color: red }
    .${s('css class selector')} { color: red }
    .app-font { font-family: "${s('css string')}", arial }
    @font-face { font-family: "${s('css font face')}"; src: url(/font.woff2) }
    @import url("/other.css?of=${s('css import')}");
    .app-box { padding: 10px; color: rgb(1, 2, 3) }
  </style>
  <script type="application/json">{"name": "${s('script data')}"}</script>
</head>
<body class="govuk-template__body js-enabled govuk-frontend-supported">
  <script>history.replaceState({ secret: '${s('history state')}' }, '')</script>
  <header class="govuk-header"><div class="govuk-header__container govuk-width-container">
    <a class="govuk-header__service-name" href="/?of=${s('link query')}">Thornmarch Council</a>
    <span id="signed-in">Signed in as ${s('header name')}</span>
  </div></header>
  <div class="govuk-width-container">
  <main class="govuk-main-wrapper ${s('class')}" id="${s('id')}">
    <h1 class="govuk-heading-l" id="heading">Report a missed bin</h1>
    <p class="govuk-body">Dear ${s('paragraph')}, <b>${s('inline text')}</b> was seen.</p>
    <ul class="govuk-list"><li>${s('list item')}</li></ul>
    <p class="govuk-body ${s('second class')} govuk-hint app-hint" style="--name: ${s('style custom property')}; color: red; font-family: ${s('style value')}">
      Hints are for everybody
    </p>
    <div class="govuk-error-summary" tabindex="-1" hidden><h2 class="govuk-error-summary__title">There is a problem</h2>
      <ul class="govuk-list govuk-error-summary__list"><li><a id="error-link" href="#${s('error link')}">Enter your name</a></li></ul></div>
    <form action="/save?of=${s('form action')}" id="form" name="${s('form name')}">
      <div class="govuk-form-group">
        <label class="govuk-label" for="${s('label for')}">Full name</label>
        <p class="govuk-error-message" id="error">Enter your full name</p>
        <input class="govuk-input" id="name" name="name" type="text" autocomplete="section-${s('autocomplete')} name"
          value="${s('prefilled text')}" placeholder="${s('placeholder')}" title="${s('input title')}"
          aria-label="${s('aria label')}" aria-description="${s('aria description')}" data-name="${s('data attribute')}"
          pattern="${s('pattern')}" aria-describedby="${s('aria describedby')}">
      </div>
      <div class="govuk-form-group"><label class="govuk-label">Email address <input class="govuk-input" name="email" type="email" value="${s('prefilled email')}@example.test"></label></div>
      <div class="govuk-form-group"><label class="govuk-label">Telephone <input class="govuk-input" name="tel" type="tel" value="${canaries.plantAs('prefilled phone', '01632960137')}"></label></div>
      <div class="govuk-form-group"><label class="govuk-label">Number <input class="govuk-input" name="number" type="number" value="${canaries.plantAs('prefilled number', '73829104')}"></label></div>
      <div class="govuk-form-group"><label class="govuk-label">Date <input class="govuk-input" name="date" type="date" value="${canaries.plantAs('prefilled date', '1987-03-27')}"></label></div>
      <div class="govuk-form-group"><label class="govuk-label">Search <input name="search" type="search" value="${s('prefilled search')}"></label></div>
      <div class="govuk-form-group"><label class="govuk-label">Address <input name="url" type="url" value="https://${s('prefilled url')}.test"></label></div>
      <div class="govuk-form-group"><label class="govuk-label">Password <input name="password" type="password" value="${s('prefilled password')}"></label></div>
      <div class="govuk-form-group"><label class="govuk-label">Amount <input name="amount" type="range" value="37" max="100" aria-valuetext="${s('aria valuetext')}"></label></div>
      <input type="hidden" name="token" value="${s('hidden input')}">
      <input type="hidden" name="${s('hidden name')}" value="1">
      <div class="govuk-form-group govuk-character-count" data-module="govuk-character-count" data-maxlength="200">
        <label class="govuk-label" for="more">More detail</label>
        <textarea class="govuk-textarea govuk-js-character-count" id="more" name="more" rows="4" placeholder="${s('textarea placeholder')}">${s('prefilled textarea')}</textarea>
        <div id="more-info" class="govuk-hint govuk-character-count__message">You can enter up to 200 characters</div>
      </div>
      <fieldset class="govuk-fieldset"><legend class="govuk-fieldset__legend">Do you get help?</legend>
        <div class="govuk-radios" data-module="govuk-radios">
          <div class="govuk-radios__item"><input class="govuk-radios__input" type="radio" name="help" id="help-yes" value="${s('radio value')}" checked><label class="govuk-label govuk-radios__label" for="help-yes">Yes</label></div>
          <div class="govuk-radios__item"><input class="govuk-radios__input" type="radio" name="help" id="help-no" value="${s('other radio value')}"><label class="govuk-label govuk-radios__label" for="help-no">No</label></div>
        </div></fieldset>
      <div class="govuk-checkboxes__item"><input class="govuk-checkboxes__input" type="checkbox" name="${s('checkbox name')}" id="agree" value="${s('checkbox value')}" checked><label class="govuk-label govuk-checkboxes__label" for="agree">I agree</label></div>
      <label class="govuk-label" for="address">Choose an address</label>
      <select class="govuk-select" id="address" name="address">
        <option value="${s('option value')}">${s('option text')}</option>
        <option selected label="${s('option label')}">${s('second option text')}</option>
        <optgroup label="${s('optgroup label')}"><option>${s('option in group')}</option></optgroup>
      </select>
      <input list="people" name="person"><datalist id="people"><option value="${s('datalist value')}">${s('datalist text')}</option></datalist>
      <input class="govuk-file-upload" type="file" name="letter" id="letter">
      <div contenteditable="true" id="letter-text" class="app-box"><p>${s('contenteditable')}</p></div>
      <div role="textbox" id="aria-box">${s('aria textbox')}</div>
      <ul role="listbox"><li role="option" id="${s('listbox option id')}">${s('listbox option')}</li></ul>

      <label class="govuk-label" for="licence">Type of licence</label>
      <input class="govuk-input" id="licence" name="licence-type" value="Provisional">
      <label class="govuk-label" for="permit">Kind of permit</label>
      <select class="govuk-select" id="permit" name="permit-kind"><option value="a">Resident permit</option><option value="b" selected>Visitor permit</option></select>
      <div class="govuk-radios__item"><input class="govuk-radios__input" type="radio" name="duration" id="duration-1" value="1"><label class="govuk-label govuk-radios__label" for="duration-1">One month</label></div>
      <div class="govuk-radios__item"><input class="govuk-radios__input" type="radio" name="duration" id="duration-2" value="2" checked><label class="govuk-label govuk-radios__label" for="duration-2">Two months</label></div>
      <label class="govuk-label" for="sort-code">Sort code</label>
      <input class="govuk-input" id="sort-code" name="sort-code" value="${canaries.plantAs('sort code that the council listed', '938063')}">
      <label class="govuk-label" for="ni">National Insurance number</label>
      <input class="govuk-input" id="ni" name="ni-number" value="${canaries.plantAs('national insurance number that the council listed', 'AB481516C')}">

      <button class="govuk-button" name="${s('button name')}" value="${s('button value')}">Continue</button>
      <input type="submit" value="${s('submit value')}"><input type="reset" value="${s('reset value')}"><input type="button" value="${s('input button value')}">
      <input type="image" alt="${s('image button alt')}" src="/picture.png?of=${s('image button src')}">
    </form>
    <dl class="govuk-summary-list"><div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">Name</dt><dd class="govuk-summary-list__value">${s('summary value')}</dd></div></dl>
    <table class="govuk-table"><caption class="govuk-table__caption">Bins</caption><tr><th scope="col" abbr="${s('th abbr')}">Day</th></tr><tr><td headers="${s('td headers')}">${s('table cell')}</td></tr></table>
    <div class="govuk-panel"><h2 class="govuk-panel__title">Report sent</h2><div class="govuk-panel__body">Your reference<br><strong>${s('panel reference')}</strong></div></div>
    <output>${s('output')}</output>
    <meter value="0.37" title="${s('meter title')}">${s('meter text')}</meter>
    <progress value="37" max="100">${s('progress text')}</progress>
    <p><a href="mailto:${s('mailto')}@example.test">Write</a> <a href="/letter/${s('link path')}.pdf" download="${s('download')}">Letter</a></p>
    <q cite="/${s('cite')}">Quote</q> <time datetime="${s('datetime')}">Then</time>
    <img src="/picture.png?of=${s('img src')}" srcset="/picture.png?of=${s('img srcset')} 2x" alt="${s('img alt')}" width="40" height="30">
    <video poster="/picture.png?of=${s('poster')}" width="40" height="30"><track label="${s('track label')}"></video>
    <object data="/picture.png?of=${s('object data')}" width="40" height="30">${s('object fallback')}</object>
    <iframe srcdoc="<p>${s('srcdoc')}</p>" title="${s('iframe title')}" width="200" height="60"></iframe>
    <iframe src="/frame?of=${s('iframe src')}" name="${s('iframe name')}" width="200" height="60"></iframe>
    <svg width="60" height="20" viewBox="0 0 60 20"><title>${s('svg title')}</title><text y="15">${s('svg text')}</text><path d="M0 0h10"/></svg>
    <button class="govuk-button govuk-button--secondary" type="button"><svg width="10" height="10"><title>${s('svg title in button')}</title><path d="M0 0h10"/></svg> Find address</button>
    <canvas width="40" height="30">${s('canvas fallback')}</canvas>
    <noscript>${s('noscript')}</noscript>
    <template><p>${s('template')}</p></template>
    <secret-card class="app-card" name="${s('custom element attribute')}"></secret-card>
    <p role="${s('role')}" lang="en" itemprop="${s('itemprop')}">Roles</p>
    <h2 class="govuk-heading-m" data-guildhall-mask>${s('heading that the council masks')}</h2>
    <div data-guildhall-mask><h2 class="govuk-heading-m">${s('heading in a masked part')}</h2></div>
    <div id="added"></div>
  </main>
  </div>
  <div id="widget"></div>
  <script>window.secrets = ${JSON.stringify({
    shadowText: s('shadow text'),
    shadowHeading: s('shadow heading attribute'),
    shadowInput: s('shadow input'),
    shadowCss: s('shadow css content'),
    adopted: s('adopted css content'),
    inserted: s('inserted rule content'),
    widget: s('widget chat'),
  })}</script>
  <script src="/secret-page.js"></script>
  <script type="module">import { initAll } from '/govuk-frontend.min.js'; initAll();</script>
</body>
</html>`;
}

/** What the page linked above carries, and the page in its frame. */
export function secretStyleSheet(canaries: Canaries): string {
  return `.app-linked::before { content: "${canaries.plant('linked css content')}" } .app-linked { margin: 3px }`;
}

export function secretFrame(canaries: Canaries): string {
  return `<!doctype html><title>${canaries.plant('frame title')}</title><h1>${canaries.plant('frame heading')}</h1><input value="${canaries.plant('frame input')}">`;
}
