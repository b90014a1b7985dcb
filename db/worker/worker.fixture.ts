import type { Tasks } from './worker.ts'

/** Tasks that note what they were told, and fail as often as they are asked to. */
export function noting(failures = 0) {
  const told: string[] = []
  let left = failures
  const note = async ({ mail }: { mail: string }) => {
    told.push(mail)
    if (left-- > 0) throw new Error('not now')
  }
  const never = async () => undefined
  const tasks: Tasks = {
    send_mail: note,
    link_mail: never,
    address_mail: never,
    address_changed_mail: never,
    organisation_mail: never,
    announce_renewals: never,
    signup_mail: never,
    lapse_offer: never,
    count_chances: never,
    offer_free_places: never,
    remind_of_sessions: never,
    thank_for_sessions: never,
    receipt_mails: never,
    send_mails: never,
    answer_mails: never,
    forget_mails: never,
    read_import: never,
    forget_imports: never,
    referral_mails: never,
    referral_reminder_mail: never,
    board_message_mail: never,
    invitation_mail: never,
    profile_decided_mails: never,
    news_withdrawn_mails: never,
    post_removed_mails: never,
    draft_ending_mail: never,
    end_drafts: never,
    sweep_files: never,
    forget_links: never,
    watch_files: never,
  }
  return { told, tasks }
}

export const crontab = ''
