import type { Permission, Role } from './permissions.ts';
import { peut } from './permissions.ts';

type Groupe = 'Cotation' | 'Échanges' | 'Santé' | 'Administration';
export type Rubrique = {
  href: string;
  libelle: string;
  permission: Permission | null;
  /** Le menu déroulant qui la contient ; absent, elle est au premier niveau. */
  groupe?: Groupe;
};

/** Le menu, comme donnée : une rubrique sans droit n'y paraît pas. Treize rubriques de front ne tiennent pas sur une ligne de 1 280 px. */
export const RUBRIQUES: readonly Rubrique[] = [
  { href: '/', libelle: 'Accueil', permission: null },
  { href: '/demandes', libelle: 'Demandes', permission: 'demande.lire' },
  { href: '/cotations', libelle: 'Cotations', permission: 'demande.lire', groupe: 'Cotation' },
  { href: '/pilotage/grilles', libelle: 'Grilles', permission: 'grille.lire', groupe: 'Cotation' },
  { href: '/pilotage', libelle: 'Pilotage', permission: 'pilotage.lire', groupe: 'Cotation' },
  { href: '/envois', libelle: 'Envois', permission: 'envoi.lire', groupe: 'Échanges' },
  { href: '/incidents', libelle: 'Incidents', permission: 'incident.lire', groupe: 'Échanges' },
  { href: '/rejeux', libelle: 'Rejeux', permission: 'envoi.rejouer', groupe: 'Échanges' },
  { href: '/journal', libelle: 'Journal', permission: 'journal.lire', groupe: 'Échanges' },
  { href: '/supervision', libelle: 'Supervision', permission: 'supervision.lire', groupe: 'Santé' },
  { href: '/alertes', libelle: 'Alertes', permission: 'alerte.lire', groupe: 'Santé' },
  { href: '/passe-marche', libelle: 'Passe Marché', permission: 'passe-marche.lire' },
  { href: '/administration/agents', libelle: 'Agents', permission: 'agent.gerer', groupe: 'Administration' },
  { href: '/administration/audit', libelle: 'Trace d’audit', permission: 'audit.lire', groupe: 'Administration' },
];

export const rubriquesDe = (role: Role): Rubrique[] => RUBRIQUES.filter((r) => r.permission === null || peut(role, r.permission));

/** La rubrique d'un chemin : la plus précise qui le contient. */
export function rubriqueDe(chemin: string): Rubrique | undefined {
  return RUBRIQUES.find(
    (r) => r.href !== '/' && (chemin === r.href || (/^[/?]/.test(chemin.slice(r.href.length)) && chemin.startsWith(r.href))),
  );
}

/** Les pages ouvertes à tous, du pied de page et du plan du site. */
export const PAGES_PUBLIQUES = [
  { href: '/accessibilite', libelle: 'Accessibilité : non conforme' },
  { href: '/mentions-legales', libelle: 'Mentions légales' },
  { href: '/donnees-personnelles', libelle: 'Données personnelles' },
  { href: '/plan-du-site', libelle: 'Plan du site' },
  { href: '/etat-du-service', libelle: 'État du service' },
] as const;
