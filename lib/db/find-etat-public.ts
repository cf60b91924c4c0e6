import type { EtatPublic, ServicePublic } from '../domain/etat-public.ts';
import type { Ton } from '../domain/sante.ts';
import { pool, type Sql } from './client.ts';
import { findEtatDuService } from './find-etat-du-service.ts';
import { findResumeSante } from './find-resume-sante.ts';
import { listAnnoncesEnCours } from './list-annonces.ts';

const MOTS: Record<Ton, ServicePublic['mot']> = {
  disponible: 'Fonctionne',
  degrade: 'Perturbé',
  indisponible: 'Indisponible',
  inconnu: 'Inconnu',
};
/** Sans base, on ne sait rien des partenaires, et rien ne se saisit : la page le dit au lieu d'échouer. */
const SANS_BASE: ServicePublic[] = [
  { nom: 'Consultation des demandes', mot: 'Indisponible', suite: 'Les données ne sont pas accessibles pour le moment.' },
  { nom: 'Saisie des cotations', mot: 'Indisponible', suite: 'Aucune saisie déjà enregistrée n’est perdue.' },
  { nom: 'Plateforme PISTE', mot: 'Inconnu', suite: 'Son état sera relu au retour du service.' },
  { nom: 'API Cotation du SNE', mot: 'Inconnu', suite: 'Son état sera relu au retour du service.' },
];

/** L'état du service pour le public. Ne lève jamais : base en panne, il rend l'état de repli. */
export async function findEtatPublic(environnement: string, maintenant: Date, sql: Sql = pool()): Promise<EtatPublic> {
  const { pret } = await findEtatDuService(sql);
  const couches = pret ? await findResumeSante(sql, environnement) : null;
  if (couches === null) return { services: SANS_BASE, annonces: [] };
  const ton = (nom: string): Ton => couches.find((c) => c.couche === nom)?.ton ?? 'inconnu';
  const piste = ton('jeton') === 'disponible' ? ton('passerelle') : ton('jeton');
  const sne = ton('application');
  const retenus = sne === 'indisponible' || piste === 'indisponible';
  const services: ServicePublic[] = [
    { nom: 'Consultation des demandes', mot: 'Fonctionne', suite: 'La consultation est ouverte.' },
    {
      nom: 'Saisie des cotations',
      mot: 'Fonctionne',
      suite: retenus ? 'Les saisies sont enregistrées ; elles partiront au SNE à son retour.' : 'Les saisies partent au SNE.',
    },
    { nom: 'Plateforme PISTE', mot: MOTS[piste], suite: 'Elle porte nos échanges avec le SNE.' },
    { nom: 'API Cotation du SNE', mot: MOTS[sne], suite: 'Elle reçoit les cotations.' },
  ];
  const annonces = await listAnnoncesEnCours(sql, 'public', maintenant).catch(() => []);
  return { services, annonces };
}
