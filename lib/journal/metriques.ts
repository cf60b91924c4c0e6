import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Sql } from '../db/client.ts';
import { findDisponibilite } from '../db/find-disponibilite.ts';
import { findMetriques } from '../db/find-metriques.ts';

// Les mesures du processus ne se posent qu'une fois ; celles de la base se relisent à chaque lecture.
const processus = new Registry();
collectDefaultMetrics({ register: processus });

export const TYPE_METRIQUES = Registry.PROMETHEUS_CONTENT_TYPE;

/** Le texte Prometheus : le processus, puis ce que la base sait, commun à tous les processus. */
export async function ecrireMetriques(sql: Sql, environnement: string, maintenant: Date): Promise<string> {
  const [m, sante] = await Promise.all([
    findMetriques(sql, environnement, maintenant),
    findDisponibilite(sql, environnement, maintenant, 1),
  ]);
  const registre = new Registry();
  const jauge = <L extends string>(name: string, help: string, labelNames: L[] = []) =>
    new Gauge({ name: `supervision_${name}`, help, labelNames, registers: [registre] });

  const envois = jauge('envois', 'Envois par état', ['etat']);
  for (const { etat, n } of m.envois) envois.set({ etat }, n);
  const appels = jauge('appels_5min', 'Appels des cinq dernières minutes', ['operation', 'verdict']);
  const duree = jauge('appels_5min_duree_ms', 'Durée moyenne des appels des cinq dernières minutes', ['operation', 'verdict']);
  for (const { operation, verdict, n, dureeMs } of m.appels) {
    appels.set({ operation, verdict }, n);
    duree.set({ operation, verdict }, n === 0 ? 0 : dureeMs / n);
  }
  const alertes = jauge('alertes_ouvertes', 'Alertes ouvertes par règle', ['regle']);
  for (const { regle, n } of m.alertes) alertes.set({ regle }, n);
  const couches = jauge('couche_disponible', 'Dernier état vu de chaque couche (1 : disponible)', ['couche']);
  for (const { couche, disponible } of m.couches) couches.set({ couche }, Number(disponible));
  jauge('disjoncteur_ouvert', 'Appels suspendus (1) ou non (0)').set(Number(m.disjoncteurOuvert));
  jauge('file_age_secondes', 'Attente du plus ancien envoi dû').set(m.fileAgeSecondes);
  jauge('budget_reste', 'Part restante du budget de disponibilité de trente jours').set(sante.budget.reste);
  const brulure = jauge('budget_brulure', 'Vitesse de consommation du budget', ['fenetre']);
  for (const { heures, rythme } of sante.fenetres) brulure.set({ fenetre: `${heures}h` }, rythme);
  return `${await registre.metrics()}\n${await processus.metrics()}`;
}
