import { suiteEnvoi } from '@/components/envois/suite-envoi.ts';
import { useMaintenant } from '@/components/ui/use-maintenant.ts';
import { useEnvoi } from '@/lib/hooks/use-envoi.ts';

/** L'envoi d'une saisie, suivi jusqu'à son terme. */
export function SuiteDeSaisie({ envoi: ref, depuis }: { envoi: string; depuis: string }) {
  const { data: envoi, isError } = useEnvoi(ref);
  const maintenant = useMaintenant(depuis);
  return (
    <p role="status" className="fr-mt-1w">
      {isError ? 'L’état de l’envoi ne peut pas être lu pour le moment.' : envoi ? suiteEnvoi(envoi, maintenant) : 'En attente.'}
    </p>
  );
}
