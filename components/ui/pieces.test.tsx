import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Champ } from './champ.tsx';
import { EnteteTriable } from './entete-triable.tsx';
import { Pagination } from './pagination.tsx';

describe('Les pièces de formulaire et de liste', () => {
  it('relient l’étiquette, l’indication et l’erreur au champ', () => {
    const html = renderToStaticMarkup(
      <Champ id="motif" label="Motif" indication="En une phrase" erreur="Donnez un motif." required />,
    );
    expect(html).toContain('<label class="fr-label" for="motif">Motif (obligatoire)');
    expect(html).toMatch(/<input[^>]+aria-invalid="true"[^>]+aria-describedby="motif-message"/);
    expect(html).toMatch(/id="motif-message"[^>]*>.*Donnez un motif\./);
  });

  it('sans erreur ne se disent pas en faute', () => {
    expect(renderToStaticMarkup(<Champ label="Motif" />)).not.toContain('aria-invalid');
  });

  it('mettent le tri dans l’en-tête : le lien contient le libellé, le sens est sur la cellule', () => {
    const html = renderToStaticMarkup(<EnteteTriable libelle="Note" sens="descending" href="?tri=note" />);
    expect(html).toMatch(
      /^<th scope="col" aria-sort="descending"><a [^>]*href="\?tri=note"[^>]*>Note<span[^>]*aria-hidden="true"/,
    );
  });

  it('ne proposent pas une page qui n’existe pas', () => {
    const html = renderToStaticMarkup(<Pagination precedent={null} suivant="?apres=x" />);
    expect(html.match(/<a /g)).toHaveLength(1);
    expect(renderToStaticMarkup(<Pagination precedent={null} suivant={null} />)).toBe('');
  });
});
