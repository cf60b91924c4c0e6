import { beforeAll, describe, expect, it } from 'vitest';
import { desDemandes, RENNES } from '../../prisma/fixtures/des-demandes.ts';
import { insererDemandes } from '../../prisma/fixtures/inserer-demandes.ts';
import { baseDeTest } from '../../prisma/test-database.ts';
import { COLONNES } from '../domain/colonne-demandes.ts';
import { FILTRE_PAR_DEFAUT, TRIS_DEMANDES, type TriDemandes } from '../domain/filtre-demandes.ts';
import { lireCurseur } from './curseur-demandes.ts';
import { lireExport, type RangeeExportee } from './lire-export.ts';
import { type LigneDemande, listDemandes } from './list-demandes.ts';
import { poolDeTest } from './pool-de-test.fixture.ts';
import { unAgent, unEnvoi, uneCotation } from './une-demande-cotee.fixture.ts';

const TOUTES = Object.keys(COLONNES).join('.');
const pool = poolDeTest(await baseDeTest(), 3);
beforeAll(async () => {
  const ids = await insererDemandes(pool, desDemandes(2_300));
  await pool.query("UPDATE demande SET date_maj = '2026-09-30T23:30:00Z' WHERE id = ANY ($1)", [ids.slice(0, 5)]);
  await unAgent(pool, 'camille', 'Camille Le Goff');
  await pool.query("INSERT INTO commune (code_insee, nom, siren) VALUES ('35238', 'Rennes', $1) ON CONFLICT DO NOTHING", [
    RENNES,
  ]);
  for (const id of ids.slice(0, 40)) {
    const cotation = await uneCotation(pool, id);
    await unEnvoi(pool, { demandeId: id, cotationId: cotation, etat: 'transmis', creeLe: '2026-11-20T23:30:00Z' });
  }
  await pool.query("INSERT INTO attribution (demande_id, agent_id) SELECT id, 'camille' FROM demande WHERE id = ANY ($1)", [
    ids.slice(20, 60),
  ]);
});

const demander = (tri: TriDemandes, plus = {}) =>
  ({
    filtre: { ...FILTRE_PAR_DEFAUT, tri, colonnes: TOUTES, ...plus },
    termes: [],
    perimetre: { tag: 'territoires', sirens: [RENNES] },
    identite: false,
    agentId: 'camille',
  }) as const;

async function exporter(demande: ReturnType<typeof demander>, max = 10_000): Promise<RangeeExportee[]> {
  const rangees: RangeeExportee[] = [];
  for await (const lot of lireExport(pool, demande, max)) rangees.push(...lot);
  return rangees;
}

async function lister(demande: ReturnType<typeof demander>): Promise<LigneDemande[]> {
  const lignes: LigneDemande[] = [];
  for (let curseur: string | null | undefined; curseur !== null; ) {
    const page = await listDemandes(pool, demande, curseur ? lireCurseur(curseur, demande.filtre.tri) : null, 100);
    lignes.push(...page.lignes);
    curseur = page.suivant;
  }
  return lignes;
}

const jour = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', day: '2-digit', month: '2-digit', year: 'numeric' });
const attendue = (l: LigneDemande): RangeeExportee => [
  l.numero,
  String(l.personnes),
  l.commune && (l.commune.nom ?? l.commune.codeInsee),
  l.typologies.join(', '),
  l.grille && `${l.grille.code} version ${l.grille.version}`,
  l.note === null ? null : String(l.note),
  l.etatCotation,
  l.envoi && `${l.envoi.etat} ${jour.format(new Date(l.envoi.le))}`,
  l.attribueeA?.nom ?? null,
  l.dateDepot.split('-').reverse().join('/'),
  jour.format(new Date(l.dateMaj)),
];

describe('L’export d’une liste', () => {
  it.each(Object.keys(TRIS_DEMANDES) as TriDemandes[])(
    'triée par %s a ses lignes, dans son ordre, et ses valeurs',
    async (tri) => {
      const demande = demander(tri);
      const lignes = await lister(demande);
      expect(lignes.length).toBeGreaterThan(1_000);
      expect(await exporter(demande)).toEqual(lignes.map(attendue));
    },
  );

  it('ne lit que les colonnes voulues, et suit le filtre', async () => {
    const demande = demander('note-desc', { etat: 'transmise', noteMin: 50, colonnes: 'note' });
    const lignes = await lister(demande);
    expect(await exporter(demande)).toEqual(lignes.map((l) => [l.numero, String(l.note)]));
  });

  it('échoue au-delà de la limite, et rend sa connexion', async () => {
    await expect(exporter(demander('maj-desc'), 500)).rejects.toThrow('plus de lignes');
    expect(pool.idleCount).toBe(pool.totalCount);
  });
});
