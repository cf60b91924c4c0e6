import { Application } from '@/components/supervision/application.tsx';
import { EtatVide } from '@/components/ui/etat-vide.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { peut } from '@/lib/access/permissions.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import { pool } from '@/lib/db/client.ts';
import { listApplications } from '@/lib/db/list-applications.ts';

export const metadata = { title: 'Applications – Supervision' };

export default async function PageApplications() {
  const { role } = await exigerAgent('supervision.lire');
  const applications = await listApplications(pool(), new Date());
  return (
    <>
      <FilAriane etapes={[{ libelle: 'Supervision', href: '/supervision' }]} courante="Applications" />
      <h1>Nos applications PISTE</h1>
      <p>
        Un rappel paraît 30, 15 puis 7 jours avant l’expiration d’un secret, ici et dans les alertes. Le secret lui-même n’est
        jamais montré.
      </p>
      {applications.length === 0 ? (
        <EtatVide titre="Aucune application connue">Le travailleur déclare la nôtre à son démarrage.</EtatVide>
      ) : null}
      {applications.map((a) => (
        <Application key={a.ref} application={a} modifiable={peut(role, 'fiche.gerer')} />
      ))}
    </>
  );
}
