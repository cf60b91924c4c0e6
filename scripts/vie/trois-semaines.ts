import { synchroniser } from '../../lib/sync/pull.ts';
import { demanderSynchronisation } from '../../lib/sync/demander-synchronisation.ts';
import { reprendreInterrompue } from '../../lib/db/save-demande-synchronisation.ts';
import { repartir } from '../../lib/pilotage/repartir.ts';
import { avancerCalcul } from '../../lib/calcul/avancer-calcul.ts';
import { lancerCalcul } from '../../lib/calcul/lancer-calcul.ts';
import { type Correcteur, corriger, tirerDemande } from './corriger.ts';
import { livrerDus, viderLaFile } from './livrer-dus.ts';
import type { Monde } from './monde.ts';
import { surveiller } from './surveiller.ts';
import { prendreLesIncidents, rejouerEtResoudre, resoudreLesIncidents } from './traiter-incident.ts';

export const JOURS = 21;
const JOUR_MS = 86_400_000;
const RENNES = '243500139';
const LIFFRE = '243500774';
const MINUTES = 60_000;

type Acteurs = { yann: Correcteur; helene: Correcteur; soizic: Correcteur; ines: { id: string } };

/** Les jours qui ne se passent pas comme les autres, comptés depuis le début. */
const PANNE = 9;
const QUOTA = 13;
const ABONNEMENT = 16;
const REFUS: readonly number[] = [5, 12, 18];

const EN_PANNE = 'SERVER';
const SANS_ACCES = 'ACCESS';

const jamais = new AbortController().signal;

/** Vit trois semaines jusqu'à `fin`, par les mêmes gestes que le site et le travailleur. */
export async function vivreTroisSemaines(monde: Monde, acteurs: Acteurs, fin: Date): Promise<void> {
  const debut = fin.getTime() - JOURS * JOUR_MS;
  // Le dernier jour s'arrête à l'heure qu'il est : rien n'est écrit dans l'avenir.
  const a = (jour: number, heure: number, minute = 0) =>
    new Date(Math.min(new Date(debut + jour * JOUR_MS).setUTCHours(heure, minute, 0, 0), fin.getTime() - 5 * MINUTES));
  for (let jour = 0; jour <= JOURS; jour += 1) {
    await monde.horloge.aller(a(jour, 4, 15));
    await synchroniserLaNuit(monde);
    for (const heure of [6, 7]) await surveillerA(monde, a(jour, heure));
    if (jour === 1) await calculerLeStock(monde, acteurs.helene, a(jour, 8));
    const ouvre = ![0, 6].includes(a(jour, 12).getUTCDay());
    if (ouvre || jour === PANNE || jour === QUOTA || jour === ABONNEMENT || REFUS.includes(jour)) {
      await journeeDeTravail(monde, acteurs, jour, (heure, minute) => a(jour, heure, minute));
    }
    for (const heure of [17, 20]) await surveillerA(monde, a(jour, heure));
    await viderLaFile(monde, 2);
  }
}

async function surveillerA(monde: Monde, instant: Date): Promise<void> {
  if (instant.getTime() < monde.horloge.nowMs()) return;
  await monde.horloge.aller(instant);
  await surveiller(monde);
}

async function synchroniserLaNuit({ pool, piste, horloge }: Monde): Promise<void> {
  await demanderSynchronisation(pool, { declencheur: 'planifiee', agentId: null });
  await synchroniser({ pool, sne: piste, now: horloge.now }, jamais);
  if ((await reprendreInterrompue(pool)) !== null) await synchroniser({ pool, sne: piste, now: horloge.now }, jamais);
  await repartir(pool, horloge.now());
}

async function calculerLeStock(monde: Monde, { id }: Correcteur, instant: Date): Promise<void> {
  const { pool, horloge, nouvelleRef, reglages } = monde;
  await horloge.aller(instant);
  const echeance = new Date(instant.getTime() + 4 * JOUR_MS).toISOString().slice(0, 10);
  await lancerCalcul(pool, { ref: nouvelleRef(), territoires: [RENNES], echeance, agentId: id, maintenant: instant });
  const deps = { pool, environnement: reglages.ENVIRONNEMENT, now: horloge.now, nouvelleRef, fileMax: 50 };
  for (let tour = 0; tour < 60; tour += 1) {
    const encore = await avancerCalcul(deps, jamais);
    await livrerDus(monde);
    if (!encore && tour > 1) break;
    await horloge.avancer(20_000);
  }
  await avancerCalcul(deps, jamais);
}

type Heure = (heure: number, minute?: number) => Date;

async function journeeDeTravail(monde: Monde, acteurs: Acteurs, jour: number, a: Heure): Promise<void> {
  const agents = [acteurs.yann, acteurs.soizic, acteurs.helene];
  const saisir = async (rang: number, instant: Date) => {
    if (instant.getTime() > monde.horloge.nowMs()) await monde.horloge.aller(instant);
    const agent = agents[rang % agents.length] ?? acteurs.yann;
    const { ref } = await tirerDemande(monde, agent.siren, `${jour}-${rang}`);
    await corriger(monde, agent, ref);
  };
  await evenementsDuGuichet(monde, jour);
  for (let rang = 0; rang < 2 + Math.floor(monde.random() * 3); rang += 1) {
    await saisir(rang, a(8, 5 + rang * 17));
    await livrerDus(monde);
  }
  if (REFUS.includes(jour)) await refusDuSne(monde, acteurs.yann, `refus-${jour}`, a(9, 40));
  if (jour === PANNE) await panne(monde, acteurs.ines, saisir, a);
  if (jour === QUOTA) await quota(monde, saisir, a);
  if (jour === ABONNEMENT) await abonnementPerdu(monde, acteurs.ines, saisir, a);
  await saisir(8, a(14, 20));
  await livrerDus(monde);
}

/** Un ou deux ménages changent de ressources au guichet : la synchronisation de la nuit le verra. */
async function evenementsDuGuichet(monde: Monde, jour: number): Promise<void> {
  for (const siren of [RENNES, LIFFRE]) {
    const { numero } = await tirerDemande(monde, siren, `guichet-${jour}`);
    const valeur = 900 + Math.floor(monde.random() * 1_400);
    // Une demande qui n'a pas déclaré de ressources ne peut pas en changer : la base école le refuse, et c'est sans suite.
    await monde.commander('modification', { num_unique: numero, champ: 'ressources.mensuelles', valeur }).catch(() => undefined);
  }
}

/** Radiée au SNE le matin même, corrigée chez nous avant la synchronisation : le SNE refuse. */
async function refusDuSne(monde: Monde, agent: Correcteur, sel: string, instant: Date): Promise<void> {
  await monde.horloge.aller(instant);
  const { ref, numero } = await tirerDemande(monde, agent.siren, sel);
  await monde.commander('modification', { num_unique: numero, evenement: 'RADIATION', motif: 'ATTRIBUTION' });
  await corriger(monde, agent, ref);
  await livrerDus(monde);
}

type Saisir = (rang: number, instant: Date) => Promise<void>;

/** Trois quarts d'heure de panne : le support prend les incidents, les envois attendent, puis tout repart. */
async function panne(monde: Monde, support: { id: string }, saisir: Saisir, a: Heure): Promise<void> {
  await monde.horloge.aller(a(10, 12));
  await monde.commander('scenario', { scenario: 'panne' });
  for (let rang = 3; rang < 7; rang += 1) {
    await saisir(rang, a(10, 15 + rang * 3));
    await livrerDus(monde);
  }
  for (let minute = 40; minute < 60; minute += 5) {
    await surveillerA(monde, a(10, minute));
    await livrerDus(monde);
    if (minute === 45) await prendreLesIncidents(monde, support, EN_PANNE);
  }
  await monde.commander('scenario', { scenario: 'nominal' });
  await viderLaFile(monde, 3);
  await resoudreLesIncidents(monde, support, EN_PANNE, {
    cause: 'Panne de la passerelle PISTE, confirmée par son support.',
    action: 'Attendu la reprise : les envois sont repartis seuls.',
  });
}

async function quota(monde: Monde, saisir: Saisir, a: Heure): Promise<void> {
  await monde.horloge.aller(a(9, 55));
  await monde.commander('scenario', { scenario: 'quota' });
  for (let rang = 3; rang < 8; rang += 1) {
    await saisir(rang, a(10, rang * 4));
    await livrerDus(monde);
  }
  await monde.commander('scenario', { scenario: 'nominal' });
  await viderLaFile(monde, 2);
}

/** L'abonnement tombe : les envois s'arrêtent en échec ; rétabli, le support les rejoue et résout l'incident avec cette preuve. */
async function abonnementPerdu(monde: Monde, support: { id: string }, saisir: Saisir, a: Heure): Promise<void> {
  await monde.horloge.aller(a(9, 55));
  await monde.commander('scenario', { scenario: 'abonnement-absent' });
  for (let rang = 3; rang < 6; rang += 1) {
    await saisir(rang, a(10, rang * 5));
    await livrerDus(monde);
  }
  await monde.horloge.aller(a(10, 50));
  await prendreLesIncidents(monde, support, SANS_ACCES);
  await monde.commander('scenario', { scenario: 'nominal' });
  await monde.horloge.aller(a(13, 30));
  const suite = {
    cause: 'L’abonnement de notre application à l’API Cotation était tombé.',
    action: 'Abonnement rétabli dans le portail PISTE, envois rejoués.',
  };
  const rejeu = { nom: 'Abonnement rétabli', raison: 'Abonnement rétabli par PISTE ce midi.' };
  await rejouerEtResoudre(monde, support, { classe: SANS_ACCES, operation: 'post-cotation' }, { ...rejeu, ...suite });
  await resoudreLesIncidents(monde, support, SANS_ACCES, suite);
  await viderLaFile(monde, 2);
}
