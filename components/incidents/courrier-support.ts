import { formaterInstant } from '@/components/ui/formater-instant.ts';
import type { IncidentLu } from '@/lib/domain/incident-lu.ts';
import { incidentRow } from './incident-row.ts';

type Appel = { le: string; methode: string; route: string; http: number | null; correlation: string };

const nombre = new Intl.NumberFormat('fr-FR');

/** Le message au support du SNE : des faits d'appels et des identifiants de corrélation, rien d'une personne ni d'une demande. */
export function courrierSupport(incident: IncidentLu, appels: readonly Appel[]): { objet: string; texte: string } {
  const vu = incidentRow(incident);
  const code = [incident.classe, incident.code].filter(Boolean).join(', ');
  const lignes = appels.map(
    (a) =>
      `- ${formaterInstant(new Date(a.le), 'seconde')} (heure de Paris), ${a.methode} ${a.route}, statut ${a.http ?? 'sans réponse'}, X-Correlation-Id ${a.correlation}`,
  );
  return {
    objet: `API Cotation, ${vu.operation} : ${vu.titre} (${vu.environnement})`,
    texte: [
      'Bonjour,',
      '',
      `Nos appels « ${vu.operation} » échouent en environnement ${vu.environnement} : ${vu.titre} (${code}).`,
      `${nombre.format(vu.occurrences)} ${vu.occurrences > 1 ? 'appels manqués' : 'appel manqué'} du ${vu.premiere} au ${vu.derniere}.`,
      ...(lignes.length > 0 ? ['', 'Derniers appels manqués :', ...lignes] : []),
      '',
      'Pouvez-vous nous en dire la cause et, s’il y a lieu, l’heure de rétablissement prévue ?',
      '',
      'Cordialement,',
    ].join('\n'),
  };
}

/** L'adresse « mailto: » du message ; le destinataire reste à choisir par la personne. */
export const versCourriel = ({ objet, texte }: { objet: string; texte: string }): string =>
  `mailto:?subject=${encodeURIComponent(objet)}&body=${encodeURIComponent(texte.replaceAll('\n', '\r\n'))}`;
