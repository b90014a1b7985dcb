import { forgetLinks } from '#app/accounts/forgetting.ts'
import { countChances } from '#app/events/allocation/counted-chances.ts'
import { remindOfSessions } from '#app/events/programme/reminding.ts'
import { offerFreePlaces } from '#app/events/signups/free-places.ts'
import { lapseOffer } from '#app/events/signups/offer.ts'
import { thankParticipants } from '#app/events/signups/thanks.ts'
import { roomForFiles } from '#app/files/room.ts'
import { sweepFiles } from '#app/files/sweeping.ts'
import { mailAddress, mailChangedAddress } from '#app/notifications/address-mails.ts'
import { mailBoardMessage, mailReferral, mailReferralReminder } from '#app/notifications/asked-mails.ts'
import { mailAnswers, mailReceipts } from '#app/notifications/consultation-mails.ts'
import { mailLink } from '#app/notifications/link-mail.ts'
import { forgetMails } from '#app/notifications/mail.ts'
import { MailServer } from '#app/notifications/mail-server.ts'
import {
  mailDecidedProfile,
  mailEndingDraft,
  mailInvitation,
  mailRemovedPost,
  mailWithdrawnNews,
} from '#app/notifications/member-mails.ts'
import { mailOrganisationStep } from '#app/notifications/organisation-mails.ts'
import { sendMail, sendMails } from '#app/notifications/sending.ts'
import { mailSignup } from '#app/notifications/signup-mails.ts'
import { endDrafts } from '#app/organisations/registration/draft-ending.ts'
import { announceRenewals } from '#app/organisations/registration/renewal.ts'
import { forgetImports } from '#app/plans/imports/forgetting.ts'
import { readImport } from '#app/plans/imports/reading.ts'
import { config } from '#config'
import type { Db } from '#db/connection'
import type { Tasks } from '#db/worker/worker'

/** Which verb does each job. Jobs hold no logic. */
export function tasksOf(db: Db, warn: (words: string) => void): Tasks {
  const server = config.SMTP_URL ? new MailServer(config.SMTP_URL, config.mailFrom) : null
  return {
    organisation_mail: ({ step }) => mailOrganisationStep(db, step),
    announce_renewals: () => announceRenewals(db),
    link_mail: ({ link }) => mailLink(db, link),
    address_mail: ({ change }) => mailAddress(db, change),
    address_changed_mail: ({ change }) => mailChangedAddress(db, change),
    receipt_mails: (told) =>
      mailReceipts(
        db,
        told.map(({ submission }) => submission),
      ),
    answer_mails: (told) => mailAnswers(db, told),
    signup_mail: (told) => mailSignup(db, { ...told, isSent: server !== null }),
    remind_of_sessions: () => remindOfSessions(db),
    thank_for_sessions: () => thankParticipants(db),
    lapse_offer: ({ offer }) => lapseOffer(db, { offer }),
    count_chances: ({ chances }) => countChances(db, chances),
    offer_free_places: () => offerFreePlaces(db),
    referral_mails: ({ referral }) => mailReferral(db, referral),
    referral_reminder_mail: ({ reminder }) => mailReferralReminder(db, reminder),
    board_message_mail: ({ message }) => mailBoardMessage(db, message),
    send_mail: ({ mail }) => sendMail(db, server, mail),
    send_mails: ({ mails }) => sendMails(db, server, mails),
    forget_mails: () => forgetMails(db),
    read_import: ({ import: id }) => readImport(db, { import: id }),
    forget_imports: () => forgetImports(db),
    invitation_mail: ({ invitation }) => mailInvitation(db, invitation),
    profile_decided_mails: ({ profile }) => mailDecidedProfile(db, profile),
    news_withdrawn_mails: ({ news }) => mailWithdrawnNews(db, news),
    post_removed_mails: ({ post }) => mailRemovedPost(db, post),
    draft_ending_mail: (told) => mailEndingDraft(db, told),
    end_drafts: () => endDrafts(db),
    sweep_files: () => sweepFiles(db),
    forget_links: () => forgetLinks(db),
    watch_files: async () => {
      const { isNearlyFull, gigabytes, most } = await roomForFiles(db)
      if (isNearlyFull) warn(`files take ${gigabytes} of ${most} GB (FILES_MAX_GB)`)
    },
  }
}

/** What is done by the clock, in UTC. */
export const crontab = [
  '17 18 * * * forget_mails',
  '27 18 * * * forget_links',
  '37 18 * * * end_drafts',
  '42 18 * * * forget_imports',
  '47 18 * * * sweep_files',
  '7 * * * * watch_files',
  '10 21 * * * announce_renewals',
  '*/5 * * * * remind_of_sessions',
  '1,6,11,16,21,26,31,36,41,46,51,56 * * * * offer_free_places',
  '2,7,12,17,22,27,32,37,42,47,52,57 * * * * thank_for_sessions',
].join('\n')
