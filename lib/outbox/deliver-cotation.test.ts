import { describe, expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import { uneDemande } from './base.fixture.ts';
import { deliverCotation } from './deliver-cotation.ts';
import { ECHECS } from './echecs.fixture.ts';
import { horloge, uneFile } from './file.fixture.ts';
import { unPartenaire } from './partenaire.fixture.ts';

const { pool, prendre, coter, regler, etats, rendreDus } = uneFile(baseDeTest);

describe('deliverCotation', () => {
  const unEnvoi = async (etat: string, finDoute: string | null = null) => {
    const demande = await uneDemande(pool());
    await coter(demande.ref);
    await pool().query(`UPDATE envoi SET etat = $1`, [etat]);
    if (finDoute !== null) {
      await pool().query(
        `INSERT INTO tentative (envoi_id, numero, cloture, nature, issue, debut, fin)
         SELECT id, 1, 0, 'post', 'doute', now(), now() - $1::interval FROM envoi`,
        [finDoute],
      );
    }
    const [envoi] = await prendre();
    if (envoi === undefined) throw new Error('rien de pris');
    return envoi;
  };

  it.each<[string, string, Parameters<typeof unPartenaire>[0], string, string[]]>([
    ['poste un envoi sans doute', 'a-envoyer', { post: ['accepte'] }, 'transmis', ['post']],
    ['relit un doute avant tout, et s’arrête si le SNE l’a', 'a-verifier', { get: ['notre'] }, 'transmis', ['get']],
    [
      'poste à nouveau un doute absent, quarantaine passée',
      'a-verifier',
      { get: ['jamais'], post: ['accepte'] },
      'transmis',
      ['get', 'post'],
    ],
    [
      'poste à nouveau un doute quand le SNE n’a qu’une version ancienne',
      'a-verifier',
      { get: ['ancienne'], post: ['accepte'] },
      'transmis',
      ['get', 'post'],
    ],
    ['s’incline devant une cotation plus récente d’un autre', 'a-verifier', { get: ['recente'] }, 'depasse', ['get']],
    ['ne tranche pas devant d’autres points à la même date', 'a-verifier', { get: ['autres-points'] }, 'contradiction', ['get']],
    ['ne tranche pas devant la cotation d’une autre grille', 'a-verifier', { get: ['autre-grille'] }, 'contradiction', ['get']],
    ['ne croit pas un 2xx sans corps et relit', 'a-envoyer', { post: ['accuse'], get: ['notre'] }, 'transmis', ['post', 'get']],
    [
      'garde le doute d’un 2xx sans corps que le SNE ne confirme pas',
      'a-envoyer',
      { post: ['accuse'], get: ['jamais'] },
      'quarantaine',
      ['post', 'get'],
    ],
    [
      'relit après un 409 : c’était la nôtre',
      'a-envoyer',
      { post: [ECHECS.conflit], get: ['notre'] },
      'transmis',
      ['post', 'get'],
    ],
    [
      'relit après un 409 : celle d’un autre',
      'a-envoyer',
      { post: [ECHECS.conflit], get: ['recente'] },
      'depasse',
      ['post', 'get'],
    ],
    [
      'garde le refus d’un 409 sans cotation plus récente',
      'a-envoyer',
      { post: [ECHECS.conflit], get: ['jamais'] },
      'echec',
      ['post', 'get'],
    ],
  ])('%s', async (_, etat, reponses, attendue, appels) => {
    const envoi = await unEnvoi(etat, etat === 'a-verifier' ? '1 hour' : null);
    const partenaire = unPartenaire(reponses);
    Object.assign(partenaire.connue, { dateCotation: envoi.dateCotation.toISOString(), points: envoi.points });
    const livraison = await deliverCotation({ ...horloge(), partenaire }, envoi);
    expect(livraison.issue.tag).toBe(attendue);
    expect(partenaire.appels).toEqual(appels);
    expect(livraison.essais).toHaveLength(appels.length);
  });

  it('ne poste pas pendant la quarantaine', async () => {
    const envoi = await unEnvoi('a-verifier', '10 seconds');
    const partenaire = unPartenaire({ get: ['jamais'] });
    const { issue } = await deliverCotation({ ...horloge(), partenaire }, envoi);
    expect(issue).toEqual({ tag: 'quarantaine', jusqua: new Date((envoi.douteDepuis?.getTime() ?? 0) + 45_000) });
    expect(partenaire.appels).toEqual(['get']);
  });

  it('ne poste pas si le bail n’est plus tenu', async () => {
    const partenaire = unPartenaire({});
    const { issue } = await deliverCotation({ ...horloge(), partenaire, tient: () => false }, await unEnvoi('a-envoyer'));
    expect(issue.tag).toBe('bail-perdu');
    expect(partenaire.appels).toEqual([]);
  });

  it('abandonne une version dépassée une fois son doute levé', async () => {
    const demande = await uneDemande(pool());
    await coter(demande.ref);
    const [envoi] = await prendre();
    await coter(demande.ref, 1);
    if (envoi === undefined) throw new Error('rien de pris');
    await regler(envoi, { tag: 'echec', pendant: 'post', echec: ECHECS.serveur });
    await rendreDus();
    const [encore] = await prendre();
    if (encore === undefined) throw new Error('rien de pris');
    const partenaire = unPartenaire({ get: ['jamais'] });
    const livraison = await deliverCotation({ ...horloge(), partenaire, quarantaineMs: 0 }, encore);
    expect(livraison.issue).toEqual({ tag: 'remplace' });
    await regler(encore, livraison.issue);
    expect(await etats()).toEqual(['remplace', 'a-envoyer']);
    expect(await prendre()).toMatchObject([{ points: 31 }]);
  });
});
