import { describe, expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import { uneDemande } from './base.fixture.ts';
import { deliverCotation } from './deliver-cotation.ts';
import { horloge, uneFile } from './file.fixture.ts';
import { unPartenaire } from './partenaire.fixture.ts';
import { renew } from './renew.ts';
import { saveReglements } from './save-reglements.ts';
import { settle } from './settle.ts';

const { pool, prendre, coter, regler, etats } = uneFile(baseDeTest);

describe('saveReglements', () => {
  it('écrit l’état de l’envoi, de la version, de la demande, l’essai et l’événement ensemble', async () => {
    const demande = await uneDemande(pool());
    await coter(demande.ref);
    const [envoi] = await prendre();
    if (envoi === undefined) throw new Error('rien de pris');
    const livraison = await deliverCotation({ ...horloge(), partenaire: unPartenaire({ post: ['accepte'] }) }, envoi);
    const reglement = settle(livraison, { now: () => new Date(), random: () => 0, quarantaineMs: 0 });
    await saveReglements(pool(), reglement === null ? [] : [reglement]);
    const { rows } = await pool().query(
      `SELECT e.etat, e.bail_par, e.tentatives, c.etat AS version, d.etat_cotation, t.nature, t.issue, v.genre
         FROM envoi e JOIN cotation c ON c.id = e.cotation_id JOIN demande d ON d.id = e.demande_id
         JOIN tentative t ON t.envoi_id = e.id JOIN evenement v ON v.demande_id = d.id AND v.genre <> 'cotation-saisie'`,
    );
    expect(rows).toEqual([
      {
        etat: 'transmis',
        bail_par: null,
        tentatives: 1,
        version: 'transmise',
        etat_cotation: 'transmise',
        nature: 'post',
        issue: 'transmis',
        genre: 'envoi-transmis',
      },
    ]);
  });

  it('ne change rien quand le bail est passé à un autre', async () => {
    await coter((await uneDemande(pool())).ref);
    const [fige] = await prendre('fige', 1, 1);
    await new Promise((suite) => setTimeout(suite, 20));
    const [vivant] = await prendre('vivant');
    if (fige === undefined || vivant === undefined) throw new Error('rien de pris');
    expect(await regler(fige, { tag: 'transmis' })).toEqual(new Set());
    expect(await renew(pool(), [fige], 60_000)).toEqual(new Set());
    expect(await etats()).toEqual(['en-cours']);
    expect(await regler(vivant, { tag: 'transmis' })).toEqual(new Set([vivant.id]));
    expect(await regler(vivant, { tag: 'contradiction' })).toEqual(new Set());
    expect(await etats()).toEqual(['transmis']);
  });

  it('ne touche pas l’état de la demande quand une version plus récente a été saisie entre-temps', async () => {
    const demande = await uneDemande(pool());
    await coter(demande.ref);
    const [envoi] = await prendre();
    await coter(demande.ref, 1);
    if (envoi === undefined) throw new Error('rien de pris');
    await regler(envoi, { tag: 'transmis' });
    const { rows } = await pool().query('SELECT etat_cotation, note FROM demande');
    expect(rows).toEqual([{ etat_cotation: 'a-transmettre', note: 31 }]);
    expect(await etats()).toEqual(['transmis', 'a-envoyer']);
  });

  it('ne s’interbloque pas avec les saisies des mêmes demandes', async () => {
    const demandes = await Promise.all(Array.from({ length: 20 }, () => uneDemande(pool())));
    await Promise.all(demandes.map((d) => coter(d.ref)));
    const pris = await prendre();
    const reglements = pris.flatMap(
      (envoi) =>
        settle({ envoi, essais: [], issue: { tag: 'transmis' } }, { now: () => new Date(), random: () => 0, quarantaineMs: 0 }) ??
        [],
    );
    await Promise.all([saveReglements(pool(), reglements), ...demandes.map((d) => coter(d.ref, 1))]);
    expect(await etats()).toEqual([...Array(20).fill('transmis'), ...Array(20).fill('a-envoyer')]);
  });
});
