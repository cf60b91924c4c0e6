const SIGNES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Fragment déjà échappé. */
export type Html = { html: string };
type Valeur = Html | readonly Html[] | string | number | false;

const rendre = (valeur: Valeur): string => {
  if (valeur === false) return '';
  if (typeof valeur === 'object') return 'html' in valeur ? valeur.html : valeur.map(({ html }) => html).join('');
  return String(valeur).replace(/[&<>"']/g, (signe) => SIGNES[signe] ?? signe);
};

/** Gabarit HTML : tout ce qui n'est pas un fragment est échappé, `false` disparaît. */
export const h = (parties: TemplateStringsArray, ...valeurs: Valeur[]): Html => ({
  html: parties.map((partie, i) => (i === 0 ? partie : rendre(valeurs[i - 1] ?? '') + partie)).join(''),
});
