import { beforeAll, describe, expect, it } from 'vitest';
import { pageAppels } from '@/lib/contracts/appels.ts';
import { pageDemandes } from '@/lib/contracts/demandes.ts';
import { ficheDemande } from '@/lib/contracts/fiche-demande.ts';
import { pageHistorique } from '@/lib/contracts/historique.ts';
import { identite } from '@/lib/contracts/identite.ts';
import { versionsCotation } from '@/lib/contracts/versions-cotation.ts';
import { findDemande } from '@/lib/db/find-demande.ts';
import { findIdentite } from '@/lib/db/find-identite.ts';
import { findPageDemandes } from '@/lib/db/find-page-demandes.ts';
import { listAppels } from '@/lib/db/list-appels.ts';
import { listCotations } from '@/lib/db/list-cotations.ts';
import { listEvenements } from '@/lib/db/list-evenements.ts';
import { poolDeTest } from '@/lib/db/pool-de-test.fixture.ts';
import { remplirDemonstration } from '@/prisma/fixtures/remplir-demonstration.ts';
import { baseDeTest } from '@/prisma/test-database.ts';

const pool = poolDeTest(await baseDeTest(), 2);
beforeAll(async () => {
  await remplirDemonstration(pool, 120);
});

const TOUS = { tag: 'tous' } as const;
const filtre = {
  etat: null,
  statut: null,
  territoire: null,
  commune: null,
  noteMin: null,
  noteMax: null,
  depotDu: null,
  depotAu: null,
  majDu: null,
  majAu: null,
  tri: 'note-desc',
  parPage: 100,
  prise: null,
  examen: null,
  colonnes: null,
  densite: 'confort',
  vue: null,
  curseur: null,
} as const;

describe('ce que rendent les routes des demandes', () => {
  it('tient la promesse du contrat, champ pour champ', async () => {
    const page = await findPageDemandes(pool, { filtre, termes: [], perimetre: TOUS, identite: true, agentId: 'lectrice' });
    expect(pageDemandes.parse(page)).toEqual(page);
    expect(page.lignes.some((l) => l.envoi && l.grille && l.commune?.nom)).toBe(true);
    for (const { ref } of page.lignes) {
      const [fiche, versions, historique, appels, qui] = await Promise.all([
        findDemande(pool, ref, TOUS),
        listCotations(pool, ref, TOUS),
        listEvenements(pool, ref, TOUS, { famille: null, depuis: null }),
        listAppels(pool, ref, TOUS, null),
        findIdentite(pool, ref, TOUS),
      ]);
      expect(ficheDemande.parse(fiche)).toEqual(fiche);
      expect(versionsCotation.parse(versions)).toEqual(versions);
      expect(pageHistorique.parse(historique)).toEqual(historique);
      expect(pageAppels.parse(appels)).toEqual(appels);
      expect(identite.parse(qui)).toEqual(qui);
    }
  });
});
