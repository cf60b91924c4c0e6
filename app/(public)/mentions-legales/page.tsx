import { FilAriane } from '@/components/ui/fil-ariane.tsx';

export const metadata = { title: 'Mentions légales' };

export default function MentionsLegales() {
  return (
    <div className="max-w-3xl">
      <FilAriane courante="Mentions légales" />
      <h1>Mentions légales</h1>
      <h2>Nature du service</h2>
      <p>
        Ce service supervise les échanges de cotation de la demande de logement social avec l’API du Système national
        d’enregistrement, selon un contrat provisoire. Éditeur, directeur de la publication et hébergeur sont à compléter par
        l’administration qui le déploie.
      </p>
      <h2>Système de design de l’État</h2>
      <p>
        L’apparence de ce service est celle du système de design de l’État, réservé aux services publics. Une installation qui
        n’est pas celle d’un service de l’État doit en changer l’apparence ; le bandeau de démonstration le rappelle.
      </p>
      <h2>Liens et réutilisation</h2>
      <p>Les textes de ces pages peuvent être repris sous licence Etalab 2.0, en citant leur source et leur date.</p>
    </div>
  );
}
