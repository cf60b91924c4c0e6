import { describe, expect, it } from 'vitest';
import { err } from '../core/result.ts';
import type { LigneALire } from '../db/save-lignes-synchronisation.ts';
import { uneDemande, unNumero } from '../domain/une-demande.fixture.ts';
import type { EchecSne } from './client-sne.ts';
import { auSne, COUPE, creerFauxSne, PANNE } from './faux-sne.fixture.ts';
import { creerInsister } from './insister.ts';
import { lireDemande } from './lire-demande.ts';

const NUMERO = unNumero(1);
const signal = new AbortController().signal;
const repondu = (tag: 'NOT_FOUND' | 'VALIDATION' | 'CONTRACT' | 'ACCESS', status = 400): EchecSne =>
  tag === 'CONTRACT'
    ? { tag, stage: 'appel', sent: 'oui', answer: { status: 200, errors: [], excerpt: '' }, detail: '', integrity: false }
    : { tag, stage: 'appel', sent: 'oui', answer: { status, errors: [], excerpt: '' } };
const quota = (status: number): EchecSne => ({
  tag: 'QUOTA',
  stage: 'appel',
  sent: 'oui',
  answer: { status, errors: [], excerpt: '' },
  retryAfterMs: 1,
});
const ligne = (voulue: Partial<LigneALire> = {}): LigneALire => ({
  rang: 3,
  numero: NUMERO,
  aCoter: false,
  motif: null,
  cotationConnue: false,
  ...voulue,
});
/** Une lecture, et les appels qu'elle a coûtés. */
async function lire(voulue: Partial<LigneALire>, monde: { detail?: EchecSne; cotation?: EchecSne; radiee?: boolean } = {}) {
  const { detail = null, cotation, radiee = false } = monde;
  const statut = radiee ? ({ tag: 'radiee', motif: 'ATTRIBUTION', date: null } as const) : ({ tag: 'active' } as const);
  const faux = creerFauxSne([auSne(uneDemande({ numero: NUMERO, statut }))]);
  faux.panne = () => detail;
  const sne = cotation === undefined ? faux : { ...faux, getCotation: async () => err(cotation) };
  let instant = 0;
  const insister = creerInsister({ patienceMs: 10, nowMs: () => (instant += 2) });
  const lecture = await lireDemande(sne, insister, ligne(voulue), signal);
  return { lecture, appels: faux.appels.map((a) => a.split(' ')[0]) };
}

describe('lire une demande au SNE', () => {
  it.each([
    ['plus à coter', {}, {}, true],
    ['à coter, de cotation inconnue', { aCoter: true, motif: 'MODIFICATION' }, {}, true],
    ['à coter, de cotation connue', { aCoter: true, motif: 'MODIFICATION', cotationConnue: true }, {}, false],
    ['jamais cotée', { aCoter: true, motif: 'CREATION' }, {}, false],
    ['radiée', {}, { radiee: true }, false],
  ] as const)('%s : sa cotation se demande, ou l’appel est épargné (%#)', async (_cas, voulue, monde, demandee) => {
    const { lecture, appels } = await lire(voulue, monde);
    expect(appels).toEqual(demandee ? ['demande', 'cotation'] : ['demande']);
    expect(lecture).toMatchObject({ tag: 'lue', rang: 3, cotationIllisible: false });
    expect(lecture.tag === 'lue' && lecture.cotation !== null).toBe(demandee);
  });

  it('à coter le reste, sauf radiée', async () => {
    const voulue = { aCoter: true, motif: 'CREATION' };
    expect((await lire(voulue)).lecture).toMatchObject({ aCoter: { tag: 'oui', motif: 'CREATION' } });
    expect((await lire(voulue, { radiee: true })).lecture).toMatchObject({ aCoter: { tag: 'non' } });
  });

  it.each([
    [repondu('NOT_FOUND', 404), { tag: 'inconnue', numero: NUMERO }],
    [repondu('VALIDATION'), { tag: 'erreur', passagere: false }],
    [repondu('CONTRACT'), { tag: 'erreur', passagere: false }],
    [PANNE, { tag: 'erreur', passagere: true }],
    [repondu('ACCESS', 403), { tag: 'arret' }],
    [quota(423), { tag: 'arret' }],
  ])('dont le détail échoue (%o)', async (detail, attendue) => {
    const { lecture, appels } = await lire({}, { detail });
    expect(lecture).toMatchObject(attendue);
    expect(appels).toEqual(['demande']);
  });

  it.each([quota(429), COUPE])('que le débit ou le disjoncteur retient, insiste puis s’arrête (%o)', async (detail) => {
    const { lecture, appels } = await lire({}, { detail });
    expect(lecture).toEqual({ tag: 'arret', echec: detail });
    expect(appels.length).toBeGreaterThan(1);
  });

  it('que nous abandonnons n’insiste pas', async () => {
    const { lecture, appels } = await lire({}, { detail: { tag: 'NON_TENTE', reason: 'abandon', retryAfterMs: null } });
    expect([lecture.tag, appels.length]).toEqual(['arret', 1]);
  });

  it.each([
    [repondu('NOT_FOUND', 404), { tag: 'lue', cotation: null, cotationIllisible: false }],
    [repondu('CONTRACT'), { tag: 'lue', cotation: null, cotationIllisible: true }],
    [PANNE, { tag: 'erreur', passagere: true }],
    [repondu('ACCESS', 403), { tag: 'arret' }],
  ])('dont la cotation échoue garde ce qui a été lu (%o)', async (cotation, attendue) => {
    expect((await lire({}, { cotation })).lecture).toMatchObject(attendue);
  });
});
