import { formaterInstant } from '@/components/ui/formater-instant.ts';
import { type EtatIncident, LIBELLES_INCIDENT, RAISONS_REVEIL } from '@/lib/domain/incident.ts';
import type { IncidentLu } from '@/lib/domain/incident-lu.ts';

const HEURE_MS = 3_600_000;
const nombre = new Intl.NumberFormat('fr-FR');
/** Au-delà, le compte n'est plus exact. */
const COMPTE_MAX = 1000;

function duree(ms: number): string {
  if (ms < HEURE_MS) return `${Math.max(1, Math.floor(ms / 60_000))} min`;
  if (ms < 48 * HEURE_MS) return `${Math.floor(ms / HEURE_MS)} h`;
  return `${Math.floor(ms / (24 * HEURE_MS))} jours`;
}

/** Ce que l'incident coûte aux demandeurs : « 37 demandes sans cotation depuis 2 h ». */
export function impact(i: IncidentLu & { sansCotation: number }, maintenant: Date): string {
  const depuis = duree(maintenant.getTime() - Date.parse(i.premiere));
  if (i.sansCotation > 0) {
    const n = i.sansCotation >= COMPTE_MAX ? 'Plus de 1 000' : nombre.format(i.sansCotation);
    return `${n} ${i.sansCotation > 1 ? 'demandes' : 'demande'} sans cotation au SNE depuis ${depuis}.`;
  }
  if (i.demandes === 0 && i.classe === 'CONTRACT')
    return `Aucune demande touchée : les réponses ne suivent plus le contrat, depuis ${depuis}.`;
  if (i.demandes === 0) return `Aucune demande touchée : l’appel en échec ne porte sur aucune, depuis ${depuis}.`;
  const touchees = i.demandes > 1 ? `${nombre.format(i.demandes)} demandes touchées` : '1 demande touchée';
  return i.operation === 'post-cotation'
    ? `${touchees}, dont toutes les cotations sont maintenant arrivées au SNE.`
    : `${touchees} depuis ${depuis} ; ${i.demandes > 1 ? 'leurs' : 'ses'} cotations ne sont pas en cause.`;
}

export type EvenementLu = {
  id: number;
  le: string;
  auteur: string | null;
  genre: string;
  de: string | null;
  vers: string | null;
  texte: string | null;
};

const etat = (e: string | null): string => LIBELLES_INCIDENT[e as EtatIncident] ?? '–';

/** Une ligne de l'histoire, en mots. */
export function versEvenement(e: EvenementLu) {
  const commun = { id: e.id, quand: formaterInstant(new Date(e.le)), auteur: e.auteur ?? 'le service' };
  switch (e.genre) {
    case 'ouvert':
      return { ...commun, fait: 'Incident ouvert au premier échec', texte: null };
    case 'attribution':
      return e.de === 'regle'
        ? { ...commun, fait: `Attribué à ${e.texte} par la règle de la cause`, texte: null }
        : { ...commun, fait: 'Nouvelle attribution', texte: e.texte };
    case 'fusion':
      return { ...commun, fait: e.vers ? 'Fusionné dans un autre incident' : 'A absorbé un autre incident', texte: null };
    case 'defusion':
      return {
        ...commun,
        fait: e.vers ? 'A rendu un incident absorbé' : 'Défusionné : redevenu un incident à part',
        texte: null,
      };
    case 'message':
      return { ...commun, fait: 'Message', texte: e.texte };
    default:
      return { ...commun, fait: `${etat(e.de)} → ${etat(e.vers)}`, texte: (e.texte && RAISONS_REVEIL[e.texte]) ?? e.texte };
  }
}
