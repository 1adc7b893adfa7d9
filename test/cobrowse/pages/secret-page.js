/* Parts of the secret page that only a script can make. */
const { secrets } = window;

class SecretCard extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: 'open' });
    root.innerHTML = `<style>p::after { content: "${secrets.shadowCss}" }</style>
      <h3 title="${secrets.shadowHeading}">Shown in a shadow</h3><p>${secrets.shadowText}</p>
      <input id="inside" value="${secrets.shadowInput}">`;
  }
}
customElements.define('secret-card', SecretCard);

const adopted = new CSSStyleSheet();
adopted.replaceSync(`.app-adopted::after { content: "${secrets.adopted}" } .app-adopted { margin: 4px }`);
document.adoptedStyleSheets = [adopted];

const inserted = document.createElement('style');
document.head.append(inserted);
inserted.sheet.insertRule(`.app-inserted::after { content: "${secrets.inserted}" }`);

const widget = document.querySelector('#widget').attachShadow({ mode: 'open' });
widget.innerHTML = `<h2>${secrets.widget}</h2>`;
