import { type PorteeRejeu, porteeRejeu } from '@/lib/contracts/rejeux.ts';
import { LIBELLES_ONGLETS } from '@/lib/domain/onglet-envois.ts';

type Adresse = Record<string, string | string[] | undefined>;

const un = (valeur: string | string[] | undefined): string | undefined => (Array.isArray(valeur) ? valeur[0] : valeur);

/** La portée qu'une adresse désigne ; `null` : elle n'en désigne aucune de lisible. */
export function lirePortee(adresse: Adresse): PorteeRejeu | null {
  const incident = un(adresse.incident);
  const refs = un(adresse.refs);
  const filtre = Object.fromEntries(
    ['onglet', 'cause', 'territoire', 'du', 'au'].flatMap((nom) => (un(adresse[nom]) ? [[nom, un(adresse[nom])]] : [])),
  );
  const voulue = incident
    ? { tag: 'incident', ref: incident }
    : refs
      ? { tag: 'envois', refs: refs.split('.') }
      : { tag: 'filtre', filtre };
  const vide = !incident && !refs && Object.keys(filtre).length === 0;
  const lue = porteeRejeu.safeParse(voulue);
  return lue.success && !vide ? lue.data : null;
}

/** La portée en mots, dite avant de la figer. */
export function direPortee(portee: PorteeRejeu, titreIncident: string | null): string {
  switch (portee.tag) {
    case 'envois':
      return portee.refs.length > 1 ? `Les ${portee.refs.length} envois cochés.` : 'L’envoi choisi.';
    case 'incident':
      return `Tous les envois touchés par l’incident « ${titreIncident ?? 'cause non répertoriée'} ».`;
    case 'filtre': {
      const { onglet, cause, territoire, du, au } = portee.filtre;
      const plus = [
        cause && `cause ${cause}`,
        territoire && `territoire ${territoire}`,
        du && `créés à partir du ${du}`,
        au && `jusqu’au ${au}`,
      ];
      return `Tous les envois du filtre « ${LIBELLES_ONGLETS[onglet]} »${plus
        .filter(Boolean)
        .map((p) => `, ${p}`)
        .join('')}.`;
    }
  }
}
