import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EssaiPasseMarche, ouvrirPasseMarche, PRODUCTION, RECETTE } from '../../base-ecole/essais/ouvrir-passe-marche.ts';
import type { MarcheSaisi } from '../domain/marche.ts';
import { type EssaiClient, unClientPasseMarche, unMarcheSaisi } from './client.fixture.ts';
import type { ClientPasseMarche } from './client.ts';

/** Ce que le client en dit : la conduite à tenir, et les champs en faute ; une classe quand ce n'est pas une faute de saisie. */
type Attendu = { tag: 'faite' | 'incertaine' } | { tag: 'refusee'; champs: string[] } | { tag: 'differee'; classe: string };
type Cas<D> = readonly [titre: string, depart: D, code: Attendu, guides?: Attendu];

/** Sans attendu propre aux guides, celui du code. */
const entier = <D>([titre, depart, code, guides = code]: Cas<D>) => [titre, depart, { code, guides }] as const;

const FAITE: Attendu = { tag: 'faite' };
const refusee = (...champs: string[]): Attendu => ({ tag: 'refusee', champs });

/** La table de conformité du contrat §12, vue du client : ce que la base école refuse, le client le place sur nos champs. */
const MARCHES: readonly Cas<Partial<MarcheSaisi>>[] = [
  ['un marché juste', {}, FAITE],
  ['sans nom', { nom: '' }, refusee('nom')],
  ['un nom de blancs', { nom: '  ' }, refusee('nom')],
  ['un nom de 256 caractères', { nom: 'n'.repeat(256) }, FAITE, refusee('nom')],
  ['un nom qui porte « & », « < » et un emoji', { nom: 'R&D <b> 😀' }, FAITE],
  ['sans échéance', { echeance: '' }, refusee('echeance')],
  ['une échéance illisible', { echeance: 'demain' }, refusee('echeance')],
  ['une échéance passée', { echeance: '2020-01-01T00:00:00Z' }, FAITE, refusee('echeance')],
  ['une échéance sans décalage', { echeance: '2099-06-01T12:00' }, FAITE],
  ['sans SIRET', { siret: '' }, refusee('siret')],
  ['un SIRET de treize chiffres', { siret: '1300252650001' }, refusee('siret')],
  ['un SIRET hors Luhn', { siret: '13002526500014' }, refusee('siret')],
  ['un SIRET de La Poste hors Luhn', { siret: '35600000012345' }, FAITE],
  ['un SIRET entouré d’espaces, que le serveur ne sait pas ranger', { siret: ' 13002526500013 ' }, { tag: 'incertaine' }],
  ['sans type', { types: [] }, refusee('types')],
  ['plusieurs types', { types: ['works', 'services', 'supplies'] }, FAITE],
  ['la défense avec un autre type', { types: ['works', 'defense'] }, FAITE],
  ['la défense seule', { types: ['defense'] }, refusee('types')],
  [
    'des lots, l’un avec CPV',
    {
      lots: [
        { nom: 'A', cpv: '45000000-7' },
        { nom: 'B', cpv: null },
      ],
    },
    FAITE,
  ],
  ['un lot sans nom', { lots: [{ nom: '', cpv: null }] }, refusee('lots')],
  ['un CPV sans clé', { lots: [{ nom: 'A', cpv: '45000000' }] }, refusee('lots')],
  ['autant de lots que la limite', { lots: [{ nom: 'A', cpv: null }], limiteLots: 1 }, FAITE],
  ['moins de lots que la limite', { lots: [{ nom: 'A', cpv: null }], limiteLots: 2 }, refusee('limiteLots')],
  [
    'tout est faux',
    { nom: '', echeance: '', siret: '', types: [], limiteLots: 1 },
    refusee('nom', 'echeance', 'siret', 'types', 'limiteLots'),
  ],
];

const INTROUVABLE: Attendu = refusee('');
const CANDIDATURES: readonly Cas<{ marche: 'ouvert' | 'cree' | 'inconnu' | 'etranger'; siret: string }>[] = [
  ['sur un marché acquitté', { marche: 'ouvert', siret: '73282932000074' }, FAITE],
  ['avec un SIRET de La Poste', { marche: 'ouvert', siret: '35600000012345' }, FAITE],
  ['avec un SIRET entouré d’espaces, que le client ôte', { marche: 'ouvert', siret: ' 73282932000074 ' }, FAITE],
  ['avec un SIRET faux', { marche: 'ouvert', siret: '73282932000075' }, refusee('siret')],
  [
    'sur un marché que nous n’avons pas acquitté',
    { marche: 'cree', siret: '73282932000074' },
    { tag: 'differee', classe: 'VALIDATION' },
    FAITE,
  ],
  ['sur un marché inconnu', { marche: 'inconnu', siret: '73282932000074' }, INTROUVABLE],
  [
    'sur le marché d’un autre éditeur',
    { marche: 'etranger', siret: '73282932000074' },
    INTROUVABLE,
    { tag: 'differee', classe: 'ACCESS' },
  ],
];

describe.each(['code', 'guides'] as const)('Le client de Passe Marché, profil « %s »', (profil) => {
  let e: EssaiPasseMarche;
  let client: ClientPasseMarche;
  let essai: EssaiClient;
  let dossier: string;
  beforeAll(async () => {
    e = await ouvrirPasseMarche({ profil });
    await e.admin('profil', { profil, limites: false });
    dossier = mkdtempSync(path.join(os.tmpdir(), 'conformite-'));
    essai = unClientPasseMarche(e.passeMarche, RECETTE, dossier);
    client = essai.client;
  });
  afterAll(async () => {
    await client.close();
    await e.arreter();
    rmSync(dossier, { recursive: true });
  });

  const ouvrir = async (): Promise<string> => {
    const identifiant = await essai.creer();
    await e.admin('marche', { identifiant });
    await expect.poll(() => e.synchronisation(identifiant), { interval: 5 }).toBe('sync_completed');
    return identifiant;
  };
  const dire = (
    issue: Awaited<ReturnType<ClientPasseMarche['createMarche'] | ClientPasseMarche['createCandidature']>>,
  ): Attendu => {
    switch (issue.tag) {
      case 'refusee':
        return { tag: 'refusee', champs: [...new Set(issue.fautes.map(({ champ }) => champ))] };
      case 'differee':
        return { tag: 'differee', classe: issue.classe };
      default:
        return { tag: issue.tag };
    }
  };

  it.each(MARCHES.map(entier))('crée un marché : %s', async (_, change, attendu) => {
    expect(dire(await client.createMarche(unMarcheSaisi(change)))).toEqual(attendu[profil]);
  });

  it.each(CANDIDATURES.map(entier))('ouvre une candidature %s', async (_, { marche, siret }, attendu) => {
    const identifiant = await {
      ouvert: ouvrir,
      cree: () => essai.creer(),
      etranger: () => e.marche({}, PRODUCTION),
      inconnu: async () => 'VR-2026-00INCONNU000',
    }[marche]();
    expect(dire(await client.createCandidature(identifiant, siret))).toEqual(attendu[profil]);
  });

  it('dit ce que Passe Marché sait de notre jeton', async () => {
    const recu = await client.infoJeton();
    expect(recu).toEqual({ ok: true, value: { droits: ['api_access'], resteSecondes: expect.any(Number) } });
    expect(recu.ok && recu.value.resteSecondes).toBeGreaterThan(0);
  });

  it('distingue, d’un fichier, inconnue, pas finalisée, sans documents et prête', async () => {
    const marche = await ouvrir();
    const [ouverte, vide, prete] = [
      await essai.candidater(marche, '73282932000074'),
      await essai.candidater(marche, '30613890001294'),
      await essai.candidater(marche, '77567227221138'),
    ];
    await e.admin('candidature', { identifiant: vide, documents: 'manquants' });
    await e.admin('candidature', { identifiant: prete });
    const lire = async (identifiant: string) => {
      const recus = await Promise.all(
        (['attestation', 'dossier'] as const).map((nature) => client.telecharger(nature, identifiant, 'essai')),
      );
      return recus.map((recu) => recu.ok && recu.value.tag);
    };
    expect(await lire('VR-2026-00INCONNU000')).toEqual(['inconnue', 'inconnue']);
    expect(await lire(ouverte)).toEqual(['pas-finalisee', 'pas-finalisee']);
    expect(await lire(vide)).toEqual(['documents-absents', 'documents-absents']);
    expect(await lire(prete)).toEqual(['recu', 'recu']);
  });
});
