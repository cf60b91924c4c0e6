import Link from 'next/link';
import { TONS_NOTIFICATION } from '@/components/passe-marche/etats.ts';
import { Badge } from '@/components/ui/badge.tsx';
import { Fait, Faits } from '@/components/ui/faits.tsx';
import type { IssuesExercice } from '@/lib/contracts/recette-passe-marche.ts';
import { VERDICTS_NOTIFICATION } from '@/lib/domain/notification.ts';

/** Ce que la réception a répondu, et le verdict de ce qu'elle a gardé. */
export const IssueExercice = ({ issues }: { issues: IssuesExercice }) => (
  <Faits>
    {issues.map(({ http, dureeMs, notification }, rang) => (
      // Deux envois du même exercice ne se distinguent que par leur rang.
      <Fait key={rang} nom={issues.length === 1 ? 'Réponse' : `Réponse ${rang + 1}`}>
        <span className="flex flex-wrap items-center gap-2">
          {`HTTP ${http} en ${dureeMs} ms`}
          {notification === null ? (
            ', rien n’a été gardé'
          ) : (
            <>
              <Badge ton={TONS_NOTIFICATION[notification.verdict]}>{VERDICTS_NOTIFICATION[notification.verdict]}</Badge>
              <Link href={`/passe-marche/notifications/${notification.ref}`} prefetch={false}>
                Voir la notification
              </Link>
            </>
          )}
        </span>
      </Fait>
    ))}
  </Faits>
);
