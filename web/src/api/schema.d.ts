// Made by `npm run web-api` from openapi.json; not for hand-editing.

export interface paths {
    "/api/v1/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /**
         * How long work goes that one asked for oneself
         * @description How long work goes that one asked for oneself
         */
        get: operations["Work_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The process lives
         * @description The process lives
         */
        get: operations["Operation_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Requests may be sent here
         * @description Requests may be sent here
         */
        get: operations["Operation_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Measurements in the format of Prometheus
         * @description Measurements in the format of Prometheus
         */
        get: operations["Operation_measurements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the product runs: lateness of the engine, queues, outbox, seals, database, version
         * @description How the product runs: lateness of the engine, queues, outbox, seals, database, version
         */
        get: operations["Status_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The record of every act, the newest first
         * @description The record of every act, the newest first
         */
        get: operations["AuditEvents_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-events/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check the whole record against its seals
         * @description The report (result of the job) says whether the record is sound, names what was changed, removed, added or exchanged, and how old the part is that no seal covers yet.
         */
        post: operations["AuditEvents_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Working days, day by day
         * @description Working days, day by day
         *
         *     Refuses with: `CALENDAR_OUT_OF_RANGE`.
         */
        get: operations["Calendar_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar-years": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which years’ lists are loaded
         * @description Which years’ lists are loaded
         */
        get: operations["Calendar_years"];
        put?: never;
        /**
         * Load a year’s list: a new version of the calendar, open dates moved and the load recorded
         * @description Load a year’s list: a new version of the calendar, open dates moved and the load recorded
         *
         *     Refuses with: `CALENDAR_LIST_WRONG`, `CALENDAR_YEAR_PAST`, `CALENDAR_OUT_OF_RANGE`, `CALENDAR_CHANGED`.
         */
        post: operations["Calendar_load"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar-years/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Which days and which open dates a year’s list would change; changes nothing
         * @description Which days and which open dates a year’s list would change; changes nothing
         *
         *     Refuses with: `CALENDAR_LIST_WRONG`, `CALENDAR_YEAR_PAST`, `CALENDAR_OUT_OF_RANGE`.
         */
        post: operations["Calendar_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One’s own inbox, the newest first
         * @description One’s own inbox, the newest first
         */
        get: operations["Notices_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark a notice as read, with a LIST everything in it
         * @description Mark a notice as read, with a LIST everything in it
         *
         *     Refuses with: `NOT_FOUND`.
         */
        post: operations["Notices_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{id}/read-through": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark this and every older notice as read, but for formal ones
         * @description Send the newest notice that was shown: what came later stays unread, and so does each formal notice.
         *
         *     Refuses with: `NOT_FOUND`.
         */
        post: operations["Notices_readThrough"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Live stream of one’s own notices (server-sent events)
         * @description Events `notice` with `{id, subjectType, subjectId}`; their id is the number of the notice. Send the last one as `Last-Event-ID` and what came after it is repeated. A comment comes every 15 s; the stream ends with the session.
         */
        get: operations["Notices_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The directory of units, in the city’s order
         * @description The directory of units, in the city’s order
         */
        get: operations["Units_list"];
        put?: never;
        /**
         * Add a unit with the vacant posts of its kind
         * @description Add a unit with the vacant posts of its kind
         *
         *     Refuses with: `UNIT_NAME_TAKEN`, `PARENT_NOT_FOUND`, `UNIT_CLOSED`.
         */
        post: operations["Units_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /**
         * One unit with its posts and who holds them today
         * @description One unit with its posts and who holds them today
         */
        get: operations["Units_get"];
        /**
         * Rename a unit or change its place in the list; its posts, chains and records stay
         * @description Rename a unit or change its place in the list; its posts, chains and records stay
         *
         *     Refuses with: `UNIT_NAME_TAKEN`, `UNIT_CLOSED`.
         */
        put: operations["Units_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a unit on which nothing hangs any more; its posts are abolished with it
         * @description Close a unit on which nothing hangs any more; its posts are abolished with it
         *
         *     Refuses with: `UNIT_CLOSED`, `UNIT_IN_USE`, `CLOSING_DATE_IN_FUTURE`.
         */
        post: operations["Units_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The directory of posts and their holders today
         * @description The directory of posts and their holders today
         */
        get: operations["Posts_list"];
        put?: never;
        /**
         * Add a vacant post to a unit
         * @description Add a vacant post to a unit
         *
         *     Refuses with: `ROLE_NOT_OF_THIS_UNIT`, `SERVES_NO_LEADER`, `POST_TITLE_TAKEN`, `UNIT_CLOSED`.
         */
        post: operations["Posts_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Rename a post, change its rank, or say that it heads the city; its role, holder and records stay
         * @description Rename a post, change its rank, or say that it heads the city; its role, holder and records stay
         *
         *     Refuses with: `POST_ABOLISHED`, `POST_TITLE_TAKEN`.
         */
        put: operations["Posts_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{id}/tenures": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Appoint somebody from a day on; the present holder ends the day before
         * @description Appoint somebody from a day on; the present holder ends the day before
         *
         *     Refuses with: `PERSON_NOT_FOUND`, `TENURE_OVERLAPS`, `POST_ABOLISHED`.
         */
        post: operations["Posts_appoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{id}/vacate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The post falls vacant from a day on
         * @description The post falls vacant from a day on
         *
         *     Refuses with: `POST_VACANT_ALREADY`, `TENURE_OVERLAPS`.
         */
        post: operations["Posts_vacate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{id}/abolish": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Abolish a vacant post on which nothing hangs any more
         * @description Abolish a vacant post on which nothing hangs any more
         *
         *     Refuses with: `POST_ABOLISHED`, `POST_HELD`, `POST_IN_USE`.
         */
        post: operations["Posts_abolish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People with their telephone numbers; outside the office those of one’s own units
         * @description People with their telephone numbers; outside the office those of one’s own units
         */
        get: operations["People_list"];
        put?: never;
        /**
         * Register a person
         * @description Register a person
         */
        post: operations["People_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /**
         * One person
         * @description One person
         */
        get: operations["People_get"];
        /**
         * Correct a person’s name or telephone number
         * @description Correct a person’s name or telephone number
         */
        put: operations["People_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who acts for whom (AB岗代行), in scope, newest first
         * @description Who acts for whom (AB岗代行), in scope, newest first
         */
        get: operations["Delegations_list"];
        put?: never;
        /**
         * Arrange for a post to be acted for: one hop, the holder still sees
         * @description Arrange for a post to be acted for: one hop, the holder still sees
         *
         *     Refuses with: `DELEGATION_NOT_YOURS`, `DELEGATION_OTHER_UNIT`, `DELEGATION_TO_HIMSELF`, `DELEGATION_DATES`, `DELEGATION_OVERLAPS`, `POST_NOT_FOUND`.
         */
        post: operations["Delegations_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delegations/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a delegation from now on
         * @description End a delegation from now on
         *
         *     Refuses with: `DELEGATION_NOT_YOURS`, `DELEGATION_ENDED`.
         */
        post: operations["Delegations_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in; the session comes as an HttpOnly cookie, idle 15 minutes, at most 8 hours
         * @description Sign in; the session comes as an HttpOnly cookie, idle 15 minutes, at most 8 hours
         *
         *     Refuses with: `SIGN_IN_REFUSED`, `SIGN_IN_LOCKED`.
         */
        post: operations["Sessions_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Sign out
         * @description Sign out
         */
        delete: operations["Sessions_close"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who am I: posts, scope, permissions
         * @description Who am I: posts, scope, permissions
         */
        get: operations["Sessions_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change one’s own password; every other session ends
         * @description Change one’s own password; every other session ends
         *
         *     Refuses with: `SIGN_IN_REFUSED`, `SIGN_IN_LOCKED`, `PASSWORD_TOO_WEAK`.
         */
        post: operations["Passwords_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/passwords": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a password by a one-time link
         * @description Set a password by a one-time link
         *
         *     Refuses with: `LINK_NOT_VALID`, `PASSWORD_TOO_WEAK`.
         */
        post: operations["Passwords_set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Accounts by name
         * @description Accounts by name
         */
        get: operations["Accounts_list"];
        put?: never;
        /**
         * Open an account; an administrator’s takes two people
         * @description Open an account; an administrator’s takes two people
         *
         *     Refuses with: `ADMINISTRATOR_WITH_POST`, `DUPLICATE`.
         */
        post: operations["Accounts_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A new one-time link to set the password; lifts a lock
         * @description A new one-time link to set the password; lifts a lock
         *
         *     Refuses with: `ACCOUNT_STATE`.
         */
        post: operations["Accounts_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Disable: every session and link ends at once
         * @description Disable: every session and link ends at once
         *
         *     Refuses with: `ACCOUNT_STATE`.
         */
        post: operations["Accounts_disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a person’s account in again
         * @description Let a person’s account in again
         *
         *     Refuses with: `ACCOUNT_STATE`.
         */
        post: operations["Accounts_enable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Decisions that wait or were made, newest first
         * @description Decisions that wait or were made, newest first
         */
        get: operations["Approvals_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /**
         * One approval
         * @description One approval
         */
        get: operations["Approvals_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve 同意, online or from paper
         * @description Approve 同意, online or from paper
         *
         *     Refuses with: `APPROVAL_DECIDED`, `APPROVAL_NOT_YOURS`, `APPROVAL_OWN_PROPOSAL`, `APPROVAL_OWN_OBLIGATION`, `APPROVAL_PAPER_FROM_FUTURE`, `APPROVAL_PAPER_NOT_YOURS`.
         */
        post: operations["Approvals_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject 不同意, with the reason, online or from paper
         * @description Reject 不同意, with the reason, online or from paper
         *
         *     Refuses with: `APPROVAL_DECIDED`, `APPROVAL_NOT_YOURS`, `APPROVAL_OWN_PROPOSAL`, `APPROVAL_OWN_OBLIGATION`, `APPROVAL_PAPER_FROM_FUTURE`, `APPROVAL_PAPER_NOT_YOURS`, `APPROVAL_WORDS_REQUIRED`.
         */
        post: operations["Approvals_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obligations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what is due, the nearest date first
         * @description List what is due, the nearest date first
         */
        get: operations["Obligations_index"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obligations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /**
         * Read one with its dates, pauses, explanations and light
         * @description Read one with its dates, pauses, explanations and light
         *
         *     Refuses with: `OBLIGATION_NOT_FOUND`.
         */
        get: operations["Obligations_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obligations/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Release overdue history (历史逾期) with a new current date
         * @description Release overdue history (历史逾期) with a new current date
         *
         *     Refuses with: `OBLIGATION_NOT_FOUND`, `OBLIGATION_NOT_HISTORIC`, `OBLIGATION_SETTLED`, `RELEASE_DATE_NOT_LATER`.
         */
        post: operations["Obligations_releaseOne"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obligations/{id}/explanations": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Explain why it lags; the first explanation of a date with a new date stops the clock until the verdict
         * @description Explain why it lags; the first explanation of a date with a new date stops the clock until the verdict
         *
         *     Refuses with: `OBLIGATION_NOT_FOUND`, `OBLIGATION_NOT_YOURS`, `OBLIGATION_SETTLED`, `OBLIGATION_AWAITS_VERDICT`, `OBLIGATION_HISTORIC`, `EXPLANATION_PENDING`, `EXPLANATION_DATE_NOT_LATER`.
         */
        post: operations["Explanations_explain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obligations/{id}/explanations/{explanationId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                explanationId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm, as the leading official’s secretary, that his diary was the reason; the office registers it offline
         * @description Confirm, as the leading official’s secretary, that his diary was the reason; the office registers it offline
         *
         *     Refuses with: `EXPLANATION_NOT_FOUND`, `EXPLANATION_DECIDED`, `EXPLANATION_CONFIRMED`, `EXPLANATION_NEEDS_NO_CONFIRMATION`, `NOT_THE_LEADERS_SECRETARY`.
         */
        post: operations["Explanations_confirmOne"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obligations/{id}/explanations/{explanationId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                explanationId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept: the named date becomes current, except for a lack of the unit’s own effort
         * @description Accept: the named date becomes current, except for a lack of the unit’s own effort
         *
         *     Refuses with: `EXPLANATION_NOT_FOUND`, `EXPLANATION_DECIDED`, `EXPLANATION_NOT_CONFIRMED`, `EXPLANATION_OWN`.
         */
        post: operations["Explanations_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obligations/{id}/explanations/{explanationId}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                explanationId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse: the clock goes on after three working days of grace
         * @description Refuse: the clock goes on after three working days of grace
         *
         *     Refuses with: `EXPLANATION_NOT_FOUND`, `EXPLANATION_DECIDED`, `EXPLANATION_OWN`.
         */
        post: operations["Explanations_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obligations/{id}/explanations/{explanationId}/confirm-entry": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                explanationId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm, as the unit, the explanation that the office entered on its behalf (代为录入确认)
         * @description Confirm, as the unit, the explanation that the office entered on its behalf (代为录入确认)
         *
         *     Refuses with: `OBLIGATION_NOT_FOUND`, `OBLIGATION_NOT_YOURS`, `EXPLANATION_NOT_FOUND`, `EXPLANATION_NO_ENTRY`.
         */
        post: operations["ExplanationEntries_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/explanations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List explanations of what is unfinished, the oldest first
         * @description List explanations of what is unfinished, the oldest first
         */
        get: operations["ExplanationList_index"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obligations/{id}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish the office’s own work (OFFICE_WORK) with a note that says what came of it
         * @description Finish the office’s own work (OFFICE_WORK) with a note that says what came of it
         *
         *     Refuses with: `OBLIGATION_NOT_FOUND`, `OBLIGATION_NO_OFFICE_WORK`, `OBLIGATION_SETTLED`, `OFFICE_WORK_BY_ACT`.
         */
        post: operations["OfficeWork_finishOne"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List projects in scope, by code
         * @description List projects in scope, by code
         */
        get: operations["Projects_index"];
        put?: never;
        /**
         * Add a project with its chain
         * @description Add a project with its chain
         *
         *     Refuses with: `PROJECT_NAME_TAKEN`, `PROJECT_UNIT_UNKNOWN`, `PROJECT_POST_UNFIT`, `PROJECT_NOT_FOUND`.
         */
        post: operations["Projects_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /**
         * Read a project with its chain
         * @description Read a project with its chain
         *
         *     Refuses with: `PROJECT_NOT_FOUND`.
         */
        get: operations["Projects_one"];
        /**
         * Rewrite a project and its chain; what is already due stays with the unit for which it was opened
         * @description Rewrite a project and its chain; what is already due stays with the unit for which it was opened
         *
         *     Refuses with: `PROJECT_NAME_TAKEN`, `PROJECT_UNIT_UNKNOWN`, `PROJECT_POST_UNFIT`, `PROJECT_NOT_FOUND`, `PROJECT_OWN_PARENT`, `PROJECT_ENDED`.
         */
        put: operations["Projects_rewrite"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a project: no further quarter opens for it
         * @description End a project: no further quarter opens for it
         *
         *     Refuses with: `PROJECT_NOT_FOUND`, `PROJECT_ENDED`.
         */
        post: operations["Projects_endOne"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/parties/{partyId}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                partyId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say which units a group expression of the ledger means
         * @description Say which units a group expression of the ledger means
         *
         *     Refuses with: `PROJECT_NOT_FOUND`, `PARTY_NOT_WORDS`, `PROJECT_UNIT_UNKNOWN`.
         */
        post: operations["Parties_resolveOne"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/chain": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /**
         * Read a project’s chain with its present holders and its gaps
         * @description Read a project’s chain with its present holders and its gaps
         *
         *     Refuses with: `PROJECT_NOT_FOUND`.
         */
        get: operations["Chain_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chain-gaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List running projects with the gaps in their chains
         * @description List running projects with the gaps in their chains
         */
        get: operations["ChainGaps_index"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/division-changes/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Which running projects a change of the division of work would move; writes nothing
         * @description Which running projects a change of the division of work would move; writes nothing
         *
         *     Refuses with: `PROJECT_POST_UNFIT`, `DIVISION_UNCHANGED`, `PROJECT_NOT_FOUND`.
         */
        post: operations["DivisionChanges_show"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/division-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move the projects that one leading official leads to another, in one step
         * @description Move the projects that one leading official leads to another, in one step
         *
         *     Refuses with: `PROJECT_POST_UNFIT`, `DIVISION_UNCHANGED`, `PROJECT_NOT_FOUND`.
         */
        post: operations["DivisionChanges_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List tasks in scope, the nearest date first
         * @description List tasks in scope, the nearest date first
         */
        get: operations["Tasks_index"];
        put?: never;
        /**
         * Assign something ad hoc (临时交办)
         * @description Assign something ad hoc (临时交办)
         *
         *     Refuses with: `TASK_DUE_PAST`, `TASK_UNIT_UNFIT`, `PROJECT_NOT_FOUND`, `PROJECT_ENDED`.
         */
        post: operations["Tasks_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /**
         * Read a task with its latest notes
         * @description Read a task with its latest notes
         *
         *     Refuses with: `TASK_NOT_FOUND`.
         */
        get: operations["Tasks_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report progress; repeating the latest report changes nothing
         * @description Report progress; repeating the latest report changes nothing
         *
         *     Refuses with: `TASK_NOT_FOUND`, `TASK_STATE`, `TASK_NOT_YOURS`.
         */
        post: operations["TaskActs_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * File a task as done; its clock stands until the verdict
         * @description File a task as done; its clock stands until the verdict
         *
         *     Refuses with: `TASK_NOT_FOUND`, `TASK_STATE`, `TASK_NOT_YOURS`.
         */
        post: operations["TaskActs_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept a task as done (审核通过)
         * @description Accept a task as done (审核通过)
         *
         *     Refuses with: `TASK_NOT_FOUND`, `TASK_STATE`, `TASK_OWN_FILING`.
         */
        post: operations["TaskActs_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return a task with what is missing (退回补正)
         * @description Return a task with what is missing (退回补正)
         *
         *     Refuses with: `TASK_NOT_FOUND`, `TASK_STATE`, `TASK_OWN_FILING`.
         */
        post: operations["TaskActs_sendBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a task with an approved reason
         * @description Cancel a task with an approved reason
         *
         *     Refuses with: `TASK_NOT_FOUND`, `TASK_STATE`.
         */
        post: operations["TaskActs_drop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/confirm-progress": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm, as the unit, the progress that the office entered on its behalf (代为录入确认)
         * @description Confirm, as the unit, the progress that the office entered on its behalf (代为录入确认)
         *
         *     Refuses with: `TASK_NOT_FOUND`, `TASK_NOT_YOURS`, `TASK_NOTHING_TO_CONFIRM`.
         */
        post: operations["ProgressConfirmations_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List imports, the latest first
         * @description List imports, the latest first
         */
        get: operations["LedgerImports_index"];
        put?: never;
        /**
         * Hand in a ledger (.xlsx, 20 MB at most); it is read in the background into a preview
         * @description Hand in a ledger (.xlsx, 20 MB at most); it is read in the background into a preview
         *
         *     Refuses with: `LEDGER_NAME_MARKED_SECRET`.
         */
        post: operations["LedgerImports_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /**
         * Read an import: state, counts, proposed units
         * @description Read an import: state, counts, proposed units
         *
         *     Refuses with: `IMPORT_NOT_FOUND`.
         */
        get: operations["LedgerImports_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger-imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /**
         * What happens to each project, task and refused row, in the order of the file
         * @description What happens to each project, task and refused row, in the order of the file
         *
         *     Refuses with: `IMPORT_NOT_FOUND`.
         */
        get: operations["LedgerImports_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger-imports/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Carry a preview out in the background; proposed units and leaders’ posts are made, vacant
         * @description Carry a preview out in the background; proposed units and leaders’ posts are made, vacant
         *
         *     Refuses with: `IMPORT_NOT_FOUND`, `IMPORT_STATE`, `IMPORT_UNIT_UNKNOWN`, `PROJECT_UNIT_UNKNOWN`.
         */
        post: operations["LedgerImports_carryOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger-imports/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lay a preview aside
         * @description Lay a preview aside
         *
         *     Refuses with: `IMPORT_NOT_FOUND`, `IMPORT_STATE`.
         */
        post: operations["LedgerImports_layAside"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger-exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The year’s ledger in scope as a workbook that imports again unchanged
         * @description The year’s ledger in scope as a workbook that imports again unchanged
         */
        get: operations["LedgerExports_download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the quarters, the newest first
         * @description List the quarters, the newest first
         */
        get: operations["Cycles_index"];
        put?: never;
        /**
         * Prepare a quarter
         * @description Prepare a quarter
         *
         *     Refuses with: `CYCLE_EXISTS`.
         */
        post: operations["Cycles_prepare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /**
         * Read a quarter
         * @description Read a quarter
         *
         *     Refuses with: `CYCLE_NOT_FOUND`.
         */
        get: operations["Cycles_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /**
         * Who will owe what if the quarter is opened today, with the gaps in the chain
         * @description Who will owe what if the quarter is opened today, with the gaps in the chain
         *
         *     Refuses with: `CYCLE_NOT_FOUND`, `CYCLE_STATE`.
         */
        get: operations["Cycles_previewOpening"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/open": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a quarter: each leader-led project in force owes its duties from now on
         * @description Open a quarter: each leader-led project in force owes its duties from now on
         *
         *     Refuses with: `CYCLE_NOT_FOUND`, `CYCLE_STATE`.
         */
        post: operations["Cycles_openCycle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a quarter: the first call proposes (201), that of a second person approves and freezes it (202)
         * @description Close a quarter: the first call proposes (201), that of a second person approves and freezes it (202)
         *
         *     Refuses with: `CYCLE_NOT_FOUND`, `CYCLE_STATE`, `CYCLE_TOO_EARLY_TO_CLOSE`, `CYCLE_HAS_OPEN_MATTERS`, `CYCLE_CLOSE_OWN_PROPOSAL`.
         */
        post: operations["Cycles_closeCycle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/matrix": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /**
         * Projects × five with lights, frozen cells, corrections, make-ups and totals
         * @description Projects × five with lights, frozen cells, corrections, make-ups and totals
         *
         *     Refuses with: `CYCLE_NOT_FOUND`.
         */
        get: operations["CycleTables_table"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/plans": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /**
         * The quarter’s plans by unit
         * @description The quarter’s plans by unit
         */
        get: operations["CycleTables_plansOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /**
         * What stands in the way of closing a quarter, and what a close today would freeze
         * @description What stands in the way of closing a quarter, and what a close today would freeze
         *
         *     Refuses with: `CYCLE_NOT_FOUND`.
         */
        get: operations["CycleTables_forecastClose"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List duties, the nearest date first; make-ups of closed quarters are among them
         * @description List duties, the nearest date first; make-ups of closed quarters are among them
         */
        get: operations["Duties_index"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duties/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /**
         * Read a duty with its record, requests, corrections and template
         * @description Read a duty with its record, requests, corrections and template
         *
         *     Refuses with: `DUTY_NOT_FOUND`.
         */
        get: operations["Duties_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}/duties": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /**
         * A project’s duties, the nearest date first
         * @description A project’s duties, the nearest date first
         *
         *     Refuses with: `PROJECT_NOT_FOUND`.
         */
        get: operations["Duties_ofProject"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duties/verify-batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept several; what may not be accepted stays as it is and is named
         * @description Accept several; what may not be accepted stays as it is and is named
         */
        post: operations["Verdicts_verifyBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duties/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept what was filed (审核通过)
         * @description Accept what was filed (审核通过)
         *
         *     Refuses with: `DUTY_NOT_FOUND`, `DUTY_STATE`, `DUTY_VERIFIED_BY_FILER`, `DUTY_OF_OFFICE`, `STAGE_PROGRESS_NEEDS_APPROVAL`, `CYCLE_CLOSING`.
         */
        post: operations["Verdicts_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duties/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return what is incomplete (退回补正); three working days of grace follow
         * @description Return what is incomplete (退回补正); three working days of grace follow
         *
         *     Refuses with: `DUTY_NOT_FOUND`, `DUTY_STATE`, `DUTY_VERIFIED_BY_FILER`, `DUTY_OF_OFFICE`, `CYCLE_CLOSING`.
         */
        post: operations["Verdicts_returnDuty"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duties/{id}/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for more time; the clock stands until the decision
         * @description Ask for more time; the clock stands until the decision
         *
         *     Refuses with: `DUTY_NOT_FOUND`, `DUTY_NOT_YOURS`, `DUTY_STATE`, `REQUEST_PENDING`, `REQUEST_DATE_NOT_LATER`, `CYCLE_CLOSING`.
         */
        post: operations["DutyRequests_extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duties/{id}/exemptions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask to be excused for the quarter; the clock stands until the decision
         * @description Ask to be excused for the quarter; the clock stands until the decision
         *
         *     Refuses with: `DUTY_NOT_FOUND`, `DUTY_NOT_YOURS`, `DUTY_STATE`, `REQUEST_PENDING`, `CYCLE_CLOSING`.
         */
        post: operations["DutyRequests_exempt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duties/{id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Plan a duty, to the day or the ten-day period, or change its plan (变更计划)
         * @description Plan a duty, to the day or the ten-day period, or change its plan (变更计划)
         *
         *     Refuses with: `DUTY_NOT_FOUND`, `DUTY_NOT_YOURS`, `DUTY_STATE`, `PLANNED_OUTSIDE_QUARTER`, `PLANNED_DAY_OR_PERIOD`, `CYCLE_CLOSING`.
         */
        post: operations["Filing_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duties/{id}/confirm-plan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm, as the leading official’s secretary, the planned date
         * @description Confirm, as the leading official’s secretary, the planned date
         *
         *     Refuses with: `DUTY_NOT_FOUND`, `DUTY_STATE`, `NOT_THE_LEADERS_VOICE`.
         */
        post: operations["Filing_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duties/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * It took place and is still to be filed
         * @description It took place and is still to be filed
         *
         *     Refuses with: `DUTY_NOT_FOUND`, `DUTY_NOT_YOURS`, `DUTY_STATE`, `HELD_IN_FUTURE`, `HELD_BEFORE_QUARTER`, `CYCLE_CLOSING`.
         */
        post: operations["Filing_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duties/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * File a duty with the record of its kind; make-ups after the close come here too
         * @description File a duty with the record of its kind; make-ups after the close come here too
         *
         *     Refuses with: `DUTY_NOT_FOUND`, `DUTY_NOT_YOURS`, `DUTY_STATE`, `ACTIVITY_REFUSED`, `CREDIT_REFUSED`, `CYCLE_CLOSING`.
         */
        post: operations["Filing_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duties/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back what was filed, before its verdict (撤回)
         * @description Take back what was filed, before its verdict (撤回)
         *
         *     Refuses with: `DUTY_NOT_FOUND`, `DUTY_NOT_YOURS`, `DUTY_STATE`, `CYCLE_CLOSING`.
         */
        post: operations["Filing_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duties/{id}/confirm-entries": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm, as the unit, what the office entered on its behalf (代为录入确认)
         * @description Confirm, as the unit, what the office entered on its behalf (代为录入确认)
         *
         *     Refuses with: `DUTY_NOT_FOUND`, `DUTY_NOT_YOURS`, `NOTHING_TO_CONFIRM`.
         */
        post: operations["DutyAdditions_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duties/{id}/paragraphs": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a paragraph as a responsible unit of the project (责任单位补充)
         * @description Add a paragraph as a responsible unit of the project (责任单位补充)
         *
         *     Refuses with: `DUTY_NOT_FOUND`, `PARAGRAPH_NOT_YOURS`, `DUTY_STATE`, `PARAGRAPH_REFUSED`, `CYCLE_CLOSING`.
         */
        post: operations["DutyAdditions_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /**
         * One unit’s plan with its duties
         * @description One unit’s plan with its duties
         *
         *     Refuses with: `PLAN_NOT_FOUND`.
         */
        get: operations["Plans_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit the plan; the unit’s deputy leader approves it
         * @description Submit the plan; the unit’s deputy leader approves it
         *
         *     Refuses with: `PLAN_NOT_FOUND`, `PLAN_NOT_YOURS`, `PLAN_STATE`, `PLAN_INCOMPLETE`.
         */
        post: operations["Plans_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/obligations/{id}/coordination-requests": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask another unit’s help (提请协调): it gets a dated task, and the clock stands while that is open
         * @description Ask another unit’s help (提请协调): it gets a dated task, and the clock stands while that is open
         *
         *     Refuses with: `OBLIGATION_NOT_FOUND`, `OBLIGATION_NOT_YOURS`, `OBLIGATION_SETTLED`, `OBLIGATION_AWAITS_VERDICT`, `OBLIGATION_HISTORIC`, `COORDINATION_WITH_ONESELF`, `COORDINATION_DATE_PAST`, `TASK_UNIT_UNFIT`.
         */
        post: operations["Coordination_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Versions of the rules, the latest first
         * @description Versions of the rules, the latest first
         */
        get: operations["Rules_listPolicies"];
        put?: never;
        /**
         * A new version of the rules, for cases that open from its day on
         * @description A new version of the rules, for cases that open from its day on
         *
         *     Refuses with: `POLICY_INVALID`, `POLICY_NOT_FORWARD`.
         */
        post: operations["Rules_createPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision/trials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Plays rules over the whole population for some working days, without writing
         * @description Plays rules over the whole population for some working days, without writing
         *
         *     Refuses with: `POLICY_INVALID`.
         */
        post: operations["Rules_runTrial"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cases in scope, the latest first
         * @description Cases in scope, the latest first
         */
        get: operations["Cases_listCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /**
         * A case with its explained timeline: rule, dates, calendar, people, why
         * @description A case with its explained timeline: rule, dates, calendar, people, why
         *
         *     Refuses with: `CASE_NOT_FOUND`.
         */
        get: operations["Cases_getCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision/cases/{id}/raise": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A person’s reasoned proposal of an interview
         * @description A person’s reasoned proposal of an interview
         *
         *     Refuses with: `CASE_NOT_FOUND`, `CASE_CLOSED`, `CASE_TIER_NOT_HIGHER`, `INTERVIEW_WRONG_STATE`, `UNIT_NOT_INTERVIEWED`, `TIER_NOT_POSSIBLE`.
         */
        post: operations["Cases_raise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision/slips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The call list: urging slips that wait, with telephone numbers
         * @description The call list: urging slips that wait, with telephone numbers
         */
        get: operations["Slips_listSlips"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision/slips/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Holds a prepared slip until a day
         * @description Holds a prepared slip until a day
         *
         *     Refuses with: `SLIP_NOT_FOUND`, `SLIP_NOT_PREPARED`, `HOLD_DATE_INVALID`.
         */
        post: operations["Slips_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision/slips/{id}/called": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Notes that the unit was telephoned (已电话沟通)
         * @description Notes that the unit was telephoned (已电话沟通)
         *
         *     Refuses with: `SLIP_NOT_FOUND`.
         */
        post: operations["Slips_called"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision/surge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether a storm of cases waits for a human; the system administrator sees how many and since when
         * @description Whether a storm of cases waits for a human; the system administrator sees how many and since when
         */
        get: operations["Slips_getSurge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision/surge/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lets a storm go on that was looked at
         * @description Lets a storm go on that was looked at
         *
         *     Refuses with: `SURGE_NOT_HELD`.
         */
        post: operations["Slips_releaseSurge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Interviews in scope; unsigned proposals for the office alone
         * @description Interviews in scope; unsigned proposals for the office alone
         */
        get: operations["Interviews_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /**
         * An interview with its items and record
         * @description An interview with its items and record
         *
         *     Refuses with: `INTERVIEW_NOT_FOUND`.
         */
        get: operations["Interviews_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews/{id}/notice": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /**
         * The text of the notice: as it was issued; of a proposal, as it would go out today
         * @description The text of the notice: as it was issued; of a proposal, as it would go out today
         *
         *     Refuses with: `INTERVIEW_NOT_FOUND`, `INTERVIEW_WRONG_STATE`, `INTERVIEW_SUSPENDED`, `ADDRESSEE_VACANT`.
         */
        get: operations["Interviews_readNotice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews/approve-batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs several proposals, all or none, each with the rules’ own day
         * @description Signs several proposals, all or none, each with the rules’ own day
         *
         *     Refuses with: `INTERVIEW_NOT_FOUND`, `INTERVIEW_WRONG_STATE`, `APPROVAL_NOT_YOURS`, `APPROVAL_OWN_PROPOSAL`, `APPROVAL_OWN_OBLIGATION`.
         */
        post: operations["Interviews_approveBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs a proposal: the notice goes out to the post’s holder of the day
         * @description Signs a proposal: the notice goes out to the post’s holder of the day
         *
         *     Refuses with: `INTERVIEW_NOT_FOUND`, `INTERVIEW_WRONG_STATE`, `APPROVAL_NOT_YOURS`, `APPROVAL_OWN_PROPOSAL`, `APPROVAL_OWN_OBLIGATION`, `ADDRESSEE_VACANT`, `TALK_TOO_EARLY`, `TALK_TERM_EXCEEDED`, `SAME_PERSON`, `INTERVIEWER_RANK_TOO_LOW`.
         */
        post: operations["Interviews_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Turns a proposal down until a day; then it is proposed again
         * @description Turns a proposal down until a day; then it is proposed again
         *
         *     Refuses with: `INTERVIEW_NOT_FOUND`, `INTERVIEW_WRONG_STATE`, `APPROVAL_NOT_YOURS`, `APPROVAL_OWN_PROPOSAL`, `APPROVAL_OWN_OBLIGATION`, `APPROVAL_WORDS_REQUIRED`, `HOLD_DATE_INVALID`.
         */
        post: operations["Interviews_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews/{id}/terminate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends a wrong notice by a termination notice: not counted, the unit is told, its matters are proposed anew
         * @description Ends a wrong notice by a termination notice: not counted, the unit is told, its matters are proposed anew
         *
         *     Refuses with: `INTERVIEW_NOT_FOUND`, `NOT_THE_APPROVER`, `INTERVIEW_WRONG_STATE`, `REASON_REQUIRED`.
         */
        post: operations["Interviews_terminate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews/{id}/waive": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks that an interview be waived; a second person, above its approver, decides
         * @description Asks that an interview be waived; a second person, above its approver, decides
         *
         *     Refuses with: `INTERVIEW_NOT_FOUND`, `INTERVIEW_WRONG_STATE`, `REASON_REQUIRED`, `DOCUMENT_NUMBER_REQUIRED`.
         */
        post: operations["Interviews_waive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews/{id}/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Moves the talk within its term; all are told
         * @description Moves the talk within its term; all are told
         *
         *     Refuses with: `INTERVIEW_NOT_FOUND`, `NOT_THE_INTERVIEWER`, `INTERVIEW_WRONG_STATE`, `TALK_TOO_EARLY`, `TALK_TERM_EXCEEDED`, `TALK_NOT_WORKING_DAY`, `TALK_OUTSIDE_OFFICE_HOURS`.
         */
        post: operations["Notice_schedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs for the notice: the holder, his delegate or the unit office; one not served is served by that
         * @description Signs for the notice: the holder, his delegate or the unit office; one not served is served by that
         *
         *     Refuses with: `INTERVIEW_NOT_FOUND`, `NOT_THE_ADDRESSEE`, `INTERVIEW_WRONG_STATE`, `ADDRESSEE_VACANT`.
         */
        post: operations["Notice_acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews/{id}/service": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Registers a service by hand; too late a one moves the talk
         * @description Registers a service by hand; too late a one moves the talk
         *
         *     Refuses with: `INTERVIEW_NOT_FOUND`, `INTERVIEW_WRONG_STATE`, `DATE_IN_FUTURE`, `DATE_BEFORE_NOTICE`, `ADDRESSEE_VACANT`.
         */
        post: operations["Notice_serve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews/{id}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the unit says in writing before the talk
         * @description What the unit says in writing before the talk
         *
         *     Refuses with: `INTERVIEW_NOT_FOUND`, `NOT_THE_ADDRESSEE`, `INTERVIEW_WRONG_STATE`.
         */
        post: operations["Notice_explain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews/{id}/record": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records the talk, with a demand and a date for each item
         * @description Records the talk, with a demand and a date for each item
         *
         *     Refuses with: `INTERVIEW_NOT_FOUND`, `NOT_THE_INTERVIEWER`, `INTERVIEW_WRONG_STATE`, `INTERVIEWEE_ABSENT`, `DEMAND_REQUIRED`, `DUE_DATE_INVALID`, `DATE_IN_FUTURE`, `TIME_IN_FUTURE`, `DATE_BEFORE_NOTICE`.
         */
        post: operations["Talk_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews/{id}/not-held": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * States that the talk was not held, by whose fault
         * @description States that the talk was not held, by whose fault
         *
         *     Refuses with: `INTERVIEW_NOT_FOUND`, `NOT_THE_INTERVIEWER`, `INTERVIEW_WRONG_STATE`, `TALK_NOT_DUE`.
         */
        post: operations["Talk_notHeld"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews/{id}/confirm-record": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The unit finds the record right
         * @description The unit finds the record right
         *
         *     Refuses with: `INTERVIEW_NOT_FOUND`, `NOT_THE_ADDRESSEE`, `RECORD_CHECK_OVER`.
         */
        post: operations["Talk_confirmRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews/{id}/object": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The unit’s objection to the record; it stays beside it
         * @description The unit’s objection to the record; it stays beside it
         *
         *     Refuses with: `INTERVIEW_NOT_FOUND`, `NOT_THE_ADDRESSEE`, `RECORD_CHECK_OVER`.
         */
        post: operations["Talk_object"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews/{id}/rectification": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reports rectification, item by item; the unit’s clock stops
         * @description Reports rectification, item by item; the unit’s clock stops
         *
         *     Refuses with: `INTERVIEW_NOT_FOUND`, `NOT_THE_ADDRESSEE`, `INTERVIEW_WRONG_STATE`, `INTERVIEW_ITEM_NOT_FOUND`, `INTERVIEW_ITEM_WRONG_STATE`, `INTERVIEW_ITEM_SUSPENDED`.
         */
        post: operations["Rectification_rectify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Checks a report, item by item; never the interviewee or the filer
         * @description Checks a report, item by item; never the interviewee or the filer
         *
         *     Refuses with: `INTERVIEW_NOT_FOUND`, `CHECKER_NOT_INDEPENDENT`, `NEW_DATE_REQUIRED`, `NEW_DATE_INVALID`, `REASON_REQUIRED`, `INTERVIEW_ITEM_NOT_FOUND`, `INTERVIEW_ITEM_WRONG_STATE`.
         */
        post: operations["Rectification_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lights by unit and kind, the trend, the funnel of escalation, what waits: counts of what the reader may see
         * @description Lights by unit and kind, the trend, the funnel of escalation, what waits: counts of what the reader may see
         */
        get: operations["Dashboard_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search projects, matters of the five, tasks and units in scope by words and codes
         * @description Search projects, matters of the five, tasks and units in scope by words and codes
         */
        get: operations["Search_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/personas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the personas of the demo
         * @description List the personas of the demo
         */
        get: operations["Demo_personas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in as a persona; the session comes as a cookie
         * @description Sign in as a persona; the session comes as a cookie
         *
         *     Refuses with: `PERSONA_UNKNOWN`.
         */
        post: operations["Demo_signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the business clock of the demo
         * @description Read the business clock of the demo
         */
        get: operations["Demo_clock"];
        put?: never;
        /**
         * Move the clock forward; everything due on the way happens, in order
         * @description Move the clock forward; everything due on the way happens, in order
         *
         *     Refuses with: `CLOCK_FORWARD_ONLY`, `CLOCK_TOO_FAR`, `CLOCK_ONE_TARGET`.
         */
        post: operations["Demo_advance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        WorkAnswer: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "QUEUED" | "RUNNING" | "DONE" | "FAILED";
            /** @description How far it is, in percent; starts again after an interruption. */
            progress: number;
            /**
             * Format: uuid
             * @description What it is about.
             */
            subjectId?: string | null;
            /** @description What came of it, once DONE. */
            result?: {
                [key: string]: unknown;
            } | null;
            /** @description Why it FAILED, as problem details. */
            problem?: {
                [key: string]: unknown;
            } | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            finishedAt?: string | null;
        };
        LiveAnswer: {
            /** @enum {string} */
            status: "live";
        };
        ReadyAnswer: {
            /** @enum {string} */
            status: "ready" | "degraded" | "unavailable" | "stopping";
            /** @description `database`, `migrations`, `queue`: `up` or `down`. */
            checks: {
                [key: string]: unknown;
            };
        };
        DatabaseAnswer: {
            /** @description Of PostgreSQL */
            version: string;
            sizeBytes: number;
            connections: number;
        };
        QueueAnswer: {
            queue: string;
            wait: number;
            active: number;
            delayed: number;
            failed: number;
        };
        GaugeAnswer: {
            /** @example five_ones_due_step_age_seconds */
            name: string;
            help: string;
            /** @description Null where it cannot be read just now */
            value?: number | null;
        };
        StatusAnswer: {
            /** @enum {string} */
            status: "ready" | "degraded" | "unavailable" | "stopping";
            /** @description `database`, `migrations`, `queue`: `up` or `down` */
            checks: {
                [key: string]: unknown;
            };
            /** @description Of the product */
            version: string;
            /** @description Since this process started */
            upSeconds: number;
            /**
             * Format: date-time
             * @description By the business clock
             */
            now: string;
            /**
             * Format: date
             * @description By the business clock, in Asia/Shanghai
             */
            today: string;
            database: components["schemas"]["DatabaseAnswer"];
            /** @description Null where the queues cannot be reached */
            queues?: components["schemas"]["QueueAnswer"][] | null;
            /** @description The numbers of `/metrics` that are read from the database */
            gauges: components["schemas"]["GaugeAnswer"][];
        };
        AuditEventAnswer: {
            /** Format: uuid */
            id: string;
            /** @example duty.submitted */
            action: string;
            subjectType: string;
            /** Format: uuid */
            subjectId?: string | null;
            /**
             * Format: uuid
             * @description The unit concerned.
             */
            unitId?: string | null;
            /** @enum {string} */
            actorKind: "PERSON" | "SYSTEM";
            actorName: string;
            /** Format: uuid */
            personId?: string | null;
            /**
             * Format: uuid
             * @description The post for which a deputy acted.
             */
            onBehalfOfPostId?: string | null;
            /**
             * @description AUTOPILOT marks the scripted people of the demo.
             * @enum {string}
             */
            origin: "HTTP" | "JOB" | "AUTOPILOT";
            /** @description The request that did it; refusals and logs name the same. */
            requestId?: string | null;
            /** @description Ids, dates, codes and counts of the act. */
            facts: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description By the business clock.
             */
            businessAt: string;
            /**
             * Format: date-time
             * @description By the real clock of the database.
             */
            recordedAt: string;
            /** @description Whether a seal covers it already (within seconds). */
            sealed: boolean;
        };
        PageOfAuditEventAnswer: {
            items: components["schemas"]["AuditEventAnswer"][];
            /** @description Send it as `cursor` for the next page; null on the last one. */
            nextCursor?: string | null;
        };
        AnchorRequest: {
            number: number;
            /** @description SHA-256 in hexadecimal, as the log printed it. */
            digest: string;
        };
        VerifyRecordRequest: {
            /** @description A seal copied from the log: shows whether the end was cut off or the chain written anew. */
            anchor?: components["schemas"]["AnchorRequest"] | null;
        };
        VerificationStartedAnswer: {
            /**
             * Format: uuid
             * @description Ask `GET /jobs/{id}` how it goes; `result` is the report.
             */
            jobId: string;
        };
        ShownDayAnswer: {
            /** Format: date */
            day: string;
            working: boolean;
            /** @description A guess, Monday to Friday, until the year’s list is loaded */
            provisional: boolean;
            /** @description The last working day before or the first after a long holiday: no reminder goes out */
            barred: boolean;
        };
        CalendarAnswer: {
            version: number;
            /** @description Whether any of these days is a guess */
            provisional: boolean;
            days: components["schemas"]["ShownDayAnswer"][];
        };
        CalendarYearAnswer: {
            year: number;
            provisional: boolean;
            workingDays: number;
            source?: string | null;
            /** Format: date-time */
            loadedAt?: string | null;
        };
        CalendarYearRequest: {
            /** @example 2027 */
            year: number;
            /** @description Every day off, weekends inside a holiday included (YYYY-MM-DD). */
            off: string[];
            /** @description Weekend days worked instead (调休). */
            on: string[];
        };
        CalendarDayAnswer: {
            /** Format: date */
            day: string;
            working: boolean;
            /** @description A guess, Monday to Friday, until the year’s list is loaded */
            provisional: boolean;
        };
        DateMoveAnswer: {
            subjectType: string;
            /** Format: uuid */
            subjectId: string;
            title: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
        };
        CalendarPreviewAnswer: {
            basedOnVersion: number;
            changed: components["schemas"]["CalendarDayAnswer"][];
            moves: components["schemas"]["DateMoveAnswer"][];
        };
        LoadCalendarYearRequest: {
            /** @example 2027 */
            year: number;
            /** @description Every day off, weekends inside a holiday included (YYYY-MM-DD). */
            off: string[];
            /** @description Weekend days worked instead (调休). */
            on: string[];
            /**
             * @description Where it was published.
             * @example 国务院办公厅关于2027年部分节假日安排的通知
             */
            source: string;
            /** @description `basedOnVersion` of the preview; refused with 412 if another list was loaded since. */
            basedOnVersion: number;
        };
        LoadedYearAnswer: {
            version: number;
            moves: components["schemas"]["DateMoveAnswer"][];
        };
        NoticeAnswer: {
            /** Format: uuid */
            id: string;
            /** @description REMINDER, OVERDUE_REMINDER, URGING_SLIP, …; LIST for the listed notices of one day. */
            kind: string;
            /** @description Has legal effect. */
            statutory: boolean;
            /** @description For information only (抄送). */
            copy: boolean;
            /**
             * Format: uuid
             * @description The post that is told.
             */
            postId?: string | null;
            /**
             * Format: uuid
             * @description One’s own post, where one is told because one acts for that post (AB岗代行).
             */
            deputyPostId?: string | null;
            /**
             * Format: uuid
             * @description The unit concerned.
             */
            unitId?: string | null;
            /** @example OBLIGATION */
            subjectType: string;
            /** Format: uuid */
            subjectId: string;
            title: string;
            body: string;
            /** @description Facts of the text: ids, dates, codes, numbers. */
            params: {
                [key: string]: unknown;
            };
            /**
             * Format: date
             * @description By the business clock.
             */
            issuedOn: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            readAt?: string | null;
        };
        InboxItemAnswer: {
            /** Format: uuid */
            id: string;
            /** @description REMINDER, OVERDUE_REMINDER, URGING_SLIP, …; LIST for the listed notices of one day. */
            kind: string;
            /** @description Has legal effect. */
            statutory: boolean;
            /** @description For information only (抄送). */
            copy: boolean;
            /**
             * Format: uuid
             * @description The post that is told.
             */
            postId?: string | null;
            /**
             * Format: uuid
             * @description One’s own post, where one is told because one acts for that post (AB岗代行).
             */
            deputyPostId?: string | null;
            /**
             * Format: uuid
             * @description The unit concerned.
             */
            unitId?: string | null;
            /** @example OBLIGATION */
            subjectType: string;
            /** Format: uuid */
            subjectId: string;
            title: string;
            body: string;
            /** @description Facts of the text: ids, dates, codes, numbers. */
            params: {
                [key: string]: unknown;
            };
            /**
             * Format: date
             * @description By the business clock.
             */
            issuedOn: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            readAt?: string | null;
            /** @description Of a LIST: the notices in it; else empty. */
            items: components["schemas"]["NoticeAnswer"][];
        };
        InboxAnswer: {
            items: components["schemas"]["InboxItemAnswer"][];
            /** @description Send it as `cursor` for the next page; null on the last one. */
            nextCursor?: string | null;
            /** @description How many notices are not read yet. */
            unread: number;
        };
        UnitAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            parentId?: string | null;
            /** @description Ids from the root to the unit, each followed by `/` */
            path: string;
            /** @enum {string} */
            kind: "REGION" | "COMMITTEE" | "REFORM_OFFICE" | "SPECIAL_GROUP" | "CAMPAIGN_GROUP" | "DEPARTMENT" | "COUNTY" | "DEVELOPMENT_ZONE" | "VERTICAL";
            name: string;
            headedByCityLeader: boolean;
            sortOrder: number;
            /** Format: date */
            closedOn?: string | null;
            version: number;
        };
        PageOfUnitAnswer: {
            items: components["schemas"]["UnitAnswer"][];
            /** @description Send it as `cursor` for the next page; null on the last one. */
            nextCursor?: string | null;
        };
        UnitPostAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            unitId: string;
            /** @enum {string} */
            role: "LIAISON" | "SECTION_CHIEF" | "UNIT_OFFICE" | "DEPUTY_LEADER" | "PRINCIPAL_LEADER" | "OFFICE_CLERK" | "OFFICE_SECTION_CHIEF" | "OFFICE_DEPUTY_DIRECTOR" | "EXECUTIVE_DEPUTY_DIRECTOR" | "OFFICE_DIRECTOR" | "LEADING_OFFICIAL" | "LEADER_SECRETARY" | "GROUP_HEAD" | "GROUP_LIAISON";
            rank: number;
            title: string;
            /** Format: uuid */
            servesPostId?: string | null;
            /** @description The party secretary’s or the mayor’s post. */
            headsCity: boolean;
            /**
             * Format: uuid
             * @description Null while the post is vacant
             */
            personId?: string | null;
            personName?: string | null;
            version: number;
            /** @description Holder and deputy are both away: what is sent here goes to the unit’s office */
            fallsToUnitOffice: boolean;
        };
        UnitDetailAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            parentId?: string | null;
            /** @description Ids from the root to the unit, each followed by `/` */
            path: string;
            /** @enum {string} */
            kind: "REGION" | "COMMITTEE" | "REFORM_OFFICE" | "SPECIAL_GROUP" | "CAMPAIGN_GROUP" | "DEPARTMENT" | "COUNTY" | "DEVELOPMENT_ZONE" | "VERTICAL";
            name: string;
            headedByCityLeader: boolean;
            sortOrder: number;
            /** Format: date */
            closedOn?: string | null;
            version: number;
            posts: components["schemas"]["UnitPostAnswer"][];
        };
        CreateUnitRequest: {
            /** @example 市商务局 */
            name: string;
            /**
             * @description Decides which vacant posts it gets.
             * @enum {string}
             */
            kind: "REGION" | "COMMITTEE" | "REFORM_OFFICE" | "SPECIAL_GROUP" | "CAMPAIGN_GROUP" | "DEPARTMENT" | "COUNTY" | "DEVELOPMENT_ZONE" | "VERTICAL";
            /**
             * Format: uuid
             * @description The unit above; left out for a root.
             */
            parentId?: string | null;
            /** @description Headed by a city leader: no interview of its principal head. */
            headedByCityLeader?: boolean | null;
            /** @description Place in the city’s list of units. */
            sortOrder?: number | null;
        };
        MadeAnswer: {
            /** Format: uuid */
            id: string;
        };
        ChangeUnitRequest: {
            /** @example 市商务和投资促进局 */
            name: string;
            /** @description Headed by a city leader: no interview of its principal head. */
            headedByCityLeader: boolean;
            /** @description Place in the city’s list of units. */
            sortOrder: number;
        };
        CloseUnitRequest: {
            /**
             * Format: date
             * @description The day of the deed, today or earlier; left out: today.
             */
            closedOn?: string | null;
        };
        ListedPostAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            unitId: string;
            /** @enum {string} */
            role: "LIAISON" | "SECTION_CHIEF" | "UNIT_OFFICE" | "DEPUTY_LEADER" | "PRINCIPAL_LEADER" | "OFFICE_CLERK" | "OFFICE_SECTION_CHIEF" | "OFFICE_DEPUTY_DIRECTOR" | "EXECUTIVE_DEPUTY_DIRECTOR" | "OFFICE_DIRECTOR" | "LEADING_OFFICIAL" | "LEADER_SECRETARY" | "GROUP_HEAD" | "GROUP_LIAISON";
            rank: number;
            title: string;
            /** Format: uuid */
            servesPostId?: string | null;
            /** @description The party secretary’s or the mayor’s post. */
            headsCity: boolean;
            /**
             * Format: uuid
             * @description Null while the post is vacant
             */
            personId?: string | null;
            personName?: string | null;
            version: number;
            unitName: string;
        };
        PageOfListedPostAnswer: {
            items: components["schemas"]["ListedPostAnswer"][];
            /** @description Send it as `cursor` for the next page; null on the last one. */
            nextCursor?: string | null;
        };
        CreatePostRequest: {
            /** Format: uuid */
            unitId: string;
            /**
             * @description Decides what its holder may do; units of a kind have posts of certain roles only.
             * @enum {string}
             */
            role: "LIAISON" | "SECTION_CHIEF" | "UNIT_OFFICE" | "DEPUTY_LEADER" | "PRINCIPAL_LEADER" | "OFFICE_CLERK" | "OFFICE_SECTION_CHIEF" | "OFFICE_DEPUTY_DIRECTOR" | "EXECUTIVE_DEPUTY_DIRECTOR" | "OFFICE_DIRECTOR" | "LEADING_OFFICIAL" | "LEADER_SECRETARY" | "GROUP_HEAD" | "GROUP_LIAISON";
            /** @description 职级: 10 科级, 20 副县级, 30 正县级, 40 副厅级, 50 正厅级. */
            rank: number;
            /** @example 改革科科长 */
            title: string;
            /**
             * Format: uuid
             * @description For a secretary: the post of the leader served.
             */
            servesPostId?: string | null;
            /** @description Of a leading official: the party secretary’s or the mayor’s post. Of projects led by it nobody is interviewed at tier 3. */
            headsCity?: boolean | null;
        };
        ChangePostRequest: {
            /** @example 改革科科长 */
            title: string;
            /** @description 职级: 10 科级, 20 副县级, 30 正县级, 40 副厅级, 50 正厅级. */
            rank: number;
            /** @description Of a leading official: the party secretary’s or the mayor’s post. Of projects led by it nobody is interviewed at tier 3. */
            headsCity: boolean;
        };
        AppointRequest: {
            /** Format: uuid */
            personId: string;
            /**
             * Format: date
             * @description First day in the post; whoever holds it until then ends the day before.
             */
            fromDay: string;
        };
        VacateRequest: {
            /**
             * Format: date
             * @description The first day without a holder.
             */
            fromDay: string;
        };
        PersonAnswer: {
            /** Format: uuid */
            id: string;
            name: string;
            phone?: string | null;
            /** @description Posts held today */
            posts: string[];
            version: number;
        };
        PageOfPersonAnswer: {
            items: components["schemas"]["PersonAnswer"][];
            /** @description Send it as `cursor` for the next page; null on the last one. */
            nextCursor?: string | null;
        };
        PersonRequest: {
            name: string;
            /** @description The telephone number that the office rings; left out when there is none. */
            phone?: string | null;
        };
        DelegationAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            postId: string;
            postTitle: string;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            /** Format: uuid */
            deputyPostId: string;
            deputyTitle: string;
            /** Format: date */
            fromDay: string;
            /** Format: date */
            lastDay: string;
            reason: string;
            /** @enum {string} */
            scope: "ALL" | "FILING" | "SUPERVISION";
            /** Format: date */
            endedOn?: string | null;
            /** @description Whether the deputy acts today */
            active: boolean;
        };
        PageOfDelegationAnswer: {
            items: components["schemas"]["DelegationAnswer"][];
            /** @description Send it as `cursor` for the next page; null on the last one. */
            nextCursor?: string | null;
        };
        ArrangeDelegationRequest: {
            /**
             * Format: uuid
             * @description The post whose holder is away.
             */
            postId: string;
            /**
             * Format: uuid
             * @description The post that acts for it, of the same unit.
             */
            deputyPostId: string;
            /**
             * Format: date
             * @description First day; today at the earliest.
             */
            fromDay: string;
            /**
             * Format: date
             * @description Last day, a year on at most.
             */
            lastDay: string;
            /** @example 赴省委党校学习 */
            reason: string;
            /**
             * @description What for: everything (the default), planning and filing, or supervision. Approvals go with everything alone.
             * @enum {string|null}
             */
            scope?: "ALL" | "FILING" | "SUPERVISION" | null;
        };
        SignInRequest: {
            /** @description The account’s name; capitals do not matter. */
            login: string;
            password: string;
        };
        MyPost: {
            /** Format: uuid */
            postId: string;
            /** @enum {string} */
            role: "LIAISON" | "SECTION_CHIEF" | "UNIT_OFFICE" | "DEPUTY_LEADER" | "PRINCIPAL_LEADER" | "OFFICE_CLERK" | "OFFICE_SECTION_CHIEF" | "OFFICE_DEPUTY_DIRECTOR" | "EXECUTIVE_DEPUTY_DIRECTOR" | "OFFICE_DIRECTOR" | "LEADING_OFFICIAL" | "LEADER_SECRETARY" | "GROUP_HEAD" | "GROUP_LIAISON";
            /** @description 职级: 10 科级, 20 副县级, 30 正县级, 40 副厅级, 50 正厅级 */
            rank: number;
            title: string;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            /** @description Ids from the root to the unit, each followed by `/` */
            unitPath: string;
            /**
             * Format: uuid
             * @description For a secretary: the leader’s post
             */
            servesPostId?: string | null;
            /** @description Acted for under a delegation (AB岗代行) */
            delegated: boolean;
            /**
             * @description Of a post acted for: what for
             * @enum {string|null}
             */
            delegatedFor?: "ALL" | "FILING" | "SUPERVISION" | null;
        };
        MyScope: {
            /** @description The office sees all */
            all: boolean;
            unitPaths: string[];
            unitIds: string[];
            postIds: string[];
            groupIds: string[];
        };
        MeAnswer: {
            /** Format: uuid */
            personId?: string | null;
            /** Format: uuid */
            accountId?: string | null;
            name: string;
            /** @enum {string|null} */
            adminRole?: "SYSTEM_ADMIN" | "SECURITY_ADMIN" | "AUDIT_ADMIN" | null;
            posts: components["schemas"]["MyPost"][];
            scope: components["schemas"]["MyScope"];
            /** @description Names of the permission policy */
            permissions: string[];
        };
        ChangePasswordRequest: {
            current: string;
            /** @description At least 12 characters, without the account’s name, none of the common ones. */
            password: string;
        };
        SetPasswordRequest: {
            /** @description What stands behind `#` in the link. */
            token: string;
            /** @description At least 12 characters, without the account’s name, none of the common ones. */
            password: string;
        };
        PasswordSetAnswer: {
            login: string;
        };
        AccountAnswer: {
            /** Format: uuid */
            id: string;
            login: string;
            /** Format: uuid */
            personId?: string | null;
            personName?: string | null;
            /** @enum {string|null} */
            adminRole?: "SYSTEM_ADMIN" | "SECURITY_ADMIN" | "AUDIT_ADMIN" | null;
            /** @description False until the one-time link was used */
            hasPassword: boolean;
            awaitsApproval: boolean;
            /** Format: date-time */
            disabledAt?: string | null;
            version: number;
        };
        PageOfAccountAnswer: {
            items: components["schemas"]["AccountAnswer"][];
            /** @description Send it as `cursor` for the next page; null on the last one. */
            nextCursor?: string | null;
        };
        CreateAccountRequest: {
            /**
             * @description The name to sign in with; kept in small letters.
             * @example zhangwei
             */
            login: string;
            /**
             * Format: uuid
             * @description Whose account it is; may be left out for an administrator.
             */
            personId?: string | null;
            /**
             * @description Takes a second administrator’s approval; never for somebody with a post.
             * @enum {string|null}
             */
            adminRole?: "SYSTEM_ADMIN" | "SECURITY_ADMIN" | "AUDIT_ADMIN" | null;
        };
        OneTimeLinkAnswer: {
            link: string;
            /**
             * Format: date-time
             * @description 24 hours from its issue
             */
            expiresAt: string;
        };
        CreatedAccountAnswer: {
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description The approval that a second administrator has to give first
             */
            approvalId?: string | null;
            /** @description Null while it waits for approval */
            link?: components["schemas"]["OneTimeLinkAnswer"] | null;
        };
        PaperAnswer: {
            by: string;
            /** Format: date */
            on: string;
            words: string;
            /**
             * Format: uuid
             * @description Who registered it
             */
            registeredByPerson?: string | null;
        };
        ApprovalAnswer: {
            /** Format: uuid */
            id: string;
            kind: string;
            /** @description Where one matter takes several decisions in turn */
            step: number;
            subjectType: string;
            /** Format: uuid */
            subjectId: string;
            /** Format: uuid */
            unitId?: string | null;
            unitName?: string | null;
            /** Format: uuid */
            projectId?: string | null;
            /** @description Seen by the office alone */
            officeOnly: boolean;
            title: string;
            /** @description What the decision rests on; differs by kind */
            facts: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            approverPostId?: string | null;
            approverRole?: string | null;
            approverTitle?: string | null;
            proposedByName?: string | null;
            /** Format: date-time */
            proposedAt: string;
            /** @enum {string} */
            state: "PENDING" | "APPROVED" | "REJECTED" | "WITHDRAWN";
            /** Format: uuid */
            decidedByPerson?: string | null;
            decidedByName?: string | null;
            /**
             * Format: uuid
             * @description The post for which a deputy decided
             */
            onBehalfOfPost?: string | null;
            /** Format: date-time */
            decidedAt?: string | null;
            offline?: components["schemas"]["PaperAnswer"] | null;
            words?: string | null;
            /** @description Whether it is mine to decide */
            mayDecide: boolean;
            version: number;
        };
        PageOfApprovalAnswer: {
            items: components["schemas"]["ApprovalAnswer"][];
            /** @description Send it as `cursor` for the next page; null on the last one. */
            nextCursor?: string | null;
        };
        PaperDecision: {
            /**
             * @description Who signed, as the paper says.
             * @example 市委改革办副主任 张某某
             */
            by: string;
            /**
             * Format: date
             * @description The day on the paper; not after today.
             */
            on: string;
            /**
             * @description The words on the paper.
             * @example 同意。
             */
            words: string;
        };
        DecideRequest: {
            /** @description Words of the decision; required to refuse, unless the paper has them. */
            words?: string | null;
            /** @description Registered from paper, by the office or the leader’s secretary. */
            offline?: components["schemas"]["PaperDecision"] | null;
            /** @description What the kind asks beyond yes or no: for an interview `scheduledAt`, `place`; when rejected `until`. */
            input?: {
                [key: string]: unknown;
            } | null;
        };
        OfficeWorkAnswer: {
            /** @enum {string} */
            what: "LISTING_STUDY" | "QUARANTINE";
            /** @description CASE, INTERVIEW, OBLIGATION … whose page is opened. */
            subjectType: string;
            /** Format: uuid */
            subjectId: string;
            /** @description Finished by a person with a note; else by dealing with its subject alone. */
            byNote: boolean;
            /** @description What came of it, where a person finished it. */
            note?: string | null;
            /** @description Null while it is open, and where the engine settled it. */
            finishedByName?: string | null;
        };
        ObligationAnswer: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "DUTY" | "TASK" | "DECISION" | "DEMAND" | "COORDINATION" | "PLAN" | "RECTIFICATION" | "VERIFICATION" | "APPROVAL" | "OFFICE_WORK";
            /**
             * @description FULL: reminded, urged, interviewed. REMIND: reminders only. OFFICE: the reform office’s own.
             * @enum {string}
             */
            ladder: "FULL" | "REMIND" | "OFFICE";
            /**
             * Format: uuid
             * @description The duty, task, plan … behind it.
             */
            subjectId: string;
            /** Format: uuid */
            projectId?: string | null;
            projectName?: string | null;
            /**
             * Format: uuid
             * @description The unit that has to do it.
             */
            unitId: string;
            unitName: string;
            title: string;
            /** @enum {string} */
            state: "OPEN" | "SUBMITTED" | "RETURNED" | "MET" | "EXEMPT" | "CANCELLED";
            /**
             * @description 历史逾期: silent until the office gives it a new date.
             * @enum {string|null}
             */
            hold?: "HISTORIC" | null;
            /**
             * Format: date
             * @description The first due date, kept for ever.
             */
            originalDueOn: string;
            /**
             * Format: date
             * @description The current due date.
             */
            dueOn: string;
            /** @description The due date’s year has no published list of days off yet. */
            provisional: boolean;
            /**
             * Format: date
             * @description The unit’s own planned day.
             */
            plannedOn?: string | null;
            /**
             * Format: date
             * @description The day by which it has to take place.
             */
            actBy?: string | null;
            /** Format: date */
            openedOn: string;
            /** Format: date */
            firstFiledOn?: string | null;
            /**
             * Format: date-time
             * @description The latest filing.
             */
            filedAt?: string | null;
            returnedCount: number;
            /** @enum {string} */
            light: "RED" | "YELLOW" | "BLUE" | "GREEN" | "GREY" | "DONE_LATE" | "DONE";
            /** @description The light’s word, always printed with its colour. */
            lightWord: string;
            /** @description Filed and not judged yet: the light is that of the filing. */
            awaitingVerdict: boolean;
            /** @description Working days after the current due date that are not paused. */
            lateness: number;
            version: number;
            /** @description Of kind OFFICE_WORK; else null. */
            officeWork?: components["schemas"]["OfficeWorkAnswer"] | null;
        };
        PageOfObligationAnswer: {
            items: components["schemas"]["ObligationAnswer"][];
            /** @description Send it as `cursor` for the next page; null on the last one. */
            nextCursor?: string | null;
        };
        PauseAnswer: {
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description Null while it lasts.
             */
            to?: string | null;
            /** @enum {string} */
            reason: "FILED" | "GRACE" | "EXPLANATION" | "EXTENSION" | "EXEMPTION" | "COORDINATION" | "HOLD_SLIP" | "HOLD_REJECTED" | "HOLD_UNSERVED";
        };
        DateAnswer: {
            /** @description The promise that it belongs to: a date moved by a list of days off (CALENDAR) keeps its run. */
            run: number;
            /** Format: date */
            dueOn: string;
            cause: string;
            /** Format: date */
            setOn: string;
        };
        ExplanationAnswer: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            reason: "LEADER_SCHEDULE" | "HIGHER_POLICY_PENDING" | "RESOURCES_PENDING" | "OTHER_UNIT" | "TASK_ADJUSTED" | "FORCE_MAJEURE" | "UNIT_EFFORT";
            text: string;
            /** Format: date */
            newDate?: string | null;
            /**
             * Format: date
             * @description The due date that it explains.
             */
            forDate: string;
            /** @description Whether it stopped the clock. */
            pauses: boolean;
            /** @enum {string} */
            state: "PENDING" | "ACCEPTED" | "REFUSED" | "WITHDRAWN";
            /** Format: date-time */
            filedAt: string;
            /** @description Entered by the office for the unit (代为录入). */
            onBehalf: boolean;
            /** @description Who entered it for the unit; null where the unit filed it itself. */
            enteredByName?: string | null;
            /**
             * Format: date-time
             * @description When the unit confirmed what was entered for it; null while it has not.
             */
            entryConfirmedAt?: string | null;
            /** @description Who confirmed it for the unit. */
            entryConfirmedByName?: string | null;
            /**
             * Format: date-time
             * @description When the leading official’s secretary confirmed it.
             */
            confirmedAt?: string | null;
            /** Format: date-time */
            decidedAt?: string | null;
            decisionWords?: string | null;
            version: number;
        };
        ObligationPageAnswer: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "DUTY" | "TASK" | "DECISION" | "DEMAND" | "COORDINATION" | "PLAN" | "RECTIFICATION" | "VERIFICATION" | "APPROVAL" | "OFFICE_WORK";
            /**
             * @description FULL: reminded, urged, interviewed. REMIND: reminders only. OFFICE: the reform office’s own.
             * @enum {string}
             */
            ladder: "FULL" | "REMIND" | "OFFICE";
            /**
             * Format: uuid
             * @description The duty, task, plan … behind it.
             */
            subjectId: string;
            /** Format: uuid */
            projectId?: string | null;
            projectName?: string | null;
            /**
             * Format: uuid
             * @description The unit that has to do it.
             */
            unitId: string;
            unitName: string;
            title: string;
            /** @enum {string} */
            state: "OPEN" | "SUBMITTED" | "RETURNED" | "MET" | "EXEMPT" | "CANCELLED";
            /**
             * @description 历史逾期: silent until the office gives it a new date.
             * @enum {string|null}
             */
            hold?: "HISTORIC" | null;
            /**
             * Format: date
             * @description The first due date, kept for ever.
             */
            originalDueOn: string;
            /**
             * Format: date
             * @description The current due date.
             */
            dueOn: string;
            /** @description The due date’s year has no published list of days off yet. */
            provisional: boolean;
            /**
             * Format: date
             * @description The unit’s own planned day.
             */
            plannedOn?: string | null;
            /**
             * Format: date
             * @description The day by which it has to take place.
             */
            actBy?: string | null;
            /** Format: date */
            openedOn: string;
            /** Format: date */
            firstFiledOn?: string | null;
            /**
             * Format: date-time
             * @description The latest filing.
             */
            filedAt?: string | null;
            returnedCount: number;
            /** @enum {string} */
            light: "RED" | "YELLOW" | "BLUE" | "GREEN" | "GREY" | "DONE_LATE" | "DONE";
            /** @description The light’s word, always printed with its colour. */
            lightWord: string;
            /** @description Filed and not judged yet: the light is that of the filing. */
            awaitingVerdict: boolean;
            /** @description Working days after the current due date that are not paused. */
            lateness: number;
            version: number;
            /** @description Of kind OFFICE_WORK; else null. */
            officeWork?: components["schemas"]["OfficeWorkAnswer"] | null;
            pauses: components["schemas"]["PauseAnswer"][];
            /** @description Later current dates; the first one is `originalDueOn`. */
            dates: components["schemas"]["DateAnswer"][];
            explanations: components["schemas"]["ExplanationAnswer"][];
        };
        ReleaseRequest: {
            /**
             * Format: date
             * @description The new current date; 10 working days from today unless named.
             */
            dueOn?: string | null;
        };
        ReleasedAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: date */
            dueOn: string;
        };
        ExplanationRequest: {
            /**
             * @description Why it lags (未完成原因).
             * @enum {string}
             */
            reason: "LEADER_SCHEDULE" | "HIGHER_POLICY_PENDING" | "RESOURCES_PENDING" | "OTHER_UNIT" | "TASK_ADJUSTED" | "FORCE_MAJEURE" | "UNIT_EFFORT";
            /** @description What happened; no state or work secrets. */
            text: string;
            /**
             * Format: date
             * @description By when it will be done; on a rest day the next working day counts. Without it the clock does not stop.
             */
            newDate?: string | null;
        };
        ObligationRef: {
            /** Format: uuid */
            id: string;
        };
        OfflineAct: {
            /** @description Who said or signed it. */
            by: string;
            /**
             * Format: date
             * @description When; not after today.
             */
            on: string;
            /** @description In which words. */
            words: string;
        };
        ConfirmationRequest: {
            /** @description Where it was said offline and the office registers it. */
            offline?: components["schemas"]["OfflineAct"] | null;
        };
        VerdictRequest: {
            /** @description The office’s words to the unit. */
            words?: string | null;
            /** @description Where it was decided on paper and is registered. */
            offline?: components["schemas"]["OfflineAct"] | null;
        };
        ListedExplanationAnswer: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            reason: "LEADER_SCHEDULE" | "HIGHER_POLICY_PENDING" | "RESOURCES_PENDING" | "OTHER_UNIT" | "TASK_ADJUSTED" | "FORCE_MAJEURE" | "UNIT_EFFORT";
            text: string;
            /** Format: date */
            newDate?: string | null;
            /**
             * Format: date
             * @description The due date that it explains.
             */
            forDate: string;
            /** @description Whether it stopped the clock. */
            pauses: boolean;
            /** @enum {string} */
            state: "PENDING" | "ACCEPTED" | "REFUSED" | "WITHDRAWN";
            /** Format: date-time */
            filedAt: string;
            /** @description Entered by the office for the unit (代为录入). */
            onBehalf: boolean;
            /** @description Who entered it for the unit; null where the unit filed it itself. */
            enteredByName?: string | null;
            /**
             * Format: date-time
             * @description When the unit confirmed what was entered for it; null while it has not.
             */
            entryConfirmedAt?: string | null;
            /** @description Who confirmed it for the unit. */
            entryConfirmedByName?: string | null;
            /**
             * Format: date-time
             * @description When the leading official’s secretary confirmed it.
             */
            confirmedAt?: string | null;
            /** Format: date-time */
            decidedAt?: string | null;
            decisionWords?: string | null;
            version: number;
            /** Format: uuid */
            obligationId: string;
            /** @description What is explained. */
            title: string;
            /** @enum {string} */
            kind: "DUTY" | "TASK" | "DECISION" | "DEMAND" | "COORDINATION" | "PLAN" | "RECTIFICATION" | "VERIFICATION" | "APPROVAL" | "OFFICE_WORK";
            /**
             * Format: uuid
             * @description The duty, task, plan … behind it.
             */
            subjectId: string;
            /** Format: uuid */
            projectId?: string | null;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            /**
             * Format: date
             * @description The current due date.
             */
            dueOn: string;
            /**
             * Format: date
             * @description The first due date, kept for ever.
             */
            originalDueOn: string;
        };
        PageOfListedExplanationAnswer: {
            items: components["schemas"]["ListedExplanationAnswer"][];
            /** @description Send it as `cursor` for the next page; null on the last one. */
            nextCursor?: string | null;
        };
        FinishWorkRequest: {
            /** @description What came of it. */
            note: string;
        };
        ProjectAnswer: {
            /** Format: uuid */
            id: string;
            code: string;
            name: string;
            /** Format: uuid */
            parentId?: string | null;
            /** @enum {string} */
            category: "PROVINCIALLY_ASSESSED" | "PILOT" | "KEY" | "INTEGRATED";
            /** @enum {string} */
            level: "NATIONAL" | "PROVINCIAL" | "MUNICIPAL";
            /**
             * Format: date
             * @description Leader-led since: it owes the five duties of quarters that open from then on.
             */
            leaderLedFrom?: string | null;
            /** Format: uuid */
            leadingPostId?: string | null;
            /** @description The leading official’s post. */
            leadingTitle?: string | null;
            /** Format: uuid */
            groupUnitId?: string | null;
            groupName?: string | null;
            /** Format: uuid */
            leadUnitId?: string | null;
            leadUnitName?: string | null;
            /** Format: uuid */
            responsiblePostId?: string | null;
            keyPoint?: string | null;
            /** Format: date */
            endedOn?: string | null;
            version: number;
        };
        PageOfProjectAnswer: {
            items: components["schemas"]["ProjectAnswer"][];
            /** @description Send it as `cursor` for the next page; null on the last one. */
            nextCursor?: string | null;
        };
        PartyAnswer: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            role: "LEADING_OFFICIAL" | "GROUP" | "LEAD" | "RESPONSIBLE" | "SUPPORTING";
            /** Format: uuid */
            unitId?: string | null;
            /** Format: uuid */
            postId?: string | null;
            /** @description The unit’s or post’s name, or the words of the ledger. */
            name: string;
            /** @description Words that nobody has resolved to units yet. */
            unresolved: boolean;
        };
        ProjectPageAnswer: {
            /** Format: uuid */
            id: string;
            code: string;
            name: string;
            /** Format: uuid */
            parentId?: string | null;
            /** @enum {string} */
            category: "PROVINCIALLY_ASSESSED" | "PILOT" | "KEY" | "INTEGRATED";
            /** @enum {string} */
            level: "NATIONAL" | "PROVINCIAL" | "MUNICIPAL";
            /**
             * Format: date
             * @description Leader-led since: it owes the five duties of quarters that open from then on.
             */
            leaderLedFrom?: string | null;
            /** Format: uuid */
            leadingPostId?: string | null;
            /** @description The leading official’s post. */
            leadingTitle?: string | null;
            /** Format: uuid */
            groupUnitId?: string | null;
            groupName?: string | null;
            /** Format: uuid */
            leadUnitId?: string | null;
            leadUnitName?: string | null;
            /** Format: uuid */
            responsiblePostId?: string | null;
            keyPoint?: string | null;
            /** Format: date */
            endedOn?: string | null;
            version: number;
            parties: components["schemas"]["PartyAnswer"][];
        };
        ProjectRequest: {
            name: string;
            /**
             * Format: uuid
             * @description The programme or major item above it.
             */
            parentId?: string | null;
            /** @enum {string} */
            category: "PROVINCIALLY_ASSESSED" | "PILOT" | "KEY" | "INTEGRATED";
            /** @enum {string} */
            level: "NATIONAL" | "PROVINCIAL" | "MUNICIPAL";
            /**
             * Format: uuid
             * @description The leading official’s post; with it the project owes the five duties.
             */
            leadingPostId?: string | null;
            /**
             * Format: uuid
             * @description The special group that answers for it.
             */
            groupUnitId?: string | null;
            /**
             * Format: uuid
             * @description 牵头单位.
             */
            leadUnitId: string;
            /**
             * Format: uuid
             * @description The lead unit’s section chief for this project; else its first.
             */
            responsiblePostId?: string | null;
            /** @description 责任单位. */
            responsibleUnitIds?: string[] | null;
            /** @description 配合单位; they read. */
            supportingUnitIds?: string[] | null;
            /** @description 上级要点. */
            keyPoint?: string | null;
        };
        ProjectRef: {
            /** Format: uuid */
            id: string;
            version: number;
        };
        ResolvePartyRequest: {
            /** @description The units that the words mean. */
            unitIds: string[];
        };
        ChainPlaceAnswer: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            role: "LEADING_OFFICIAL" | "GROUP" | "LEAD" | "RESPONSIBLE" | "SUPPORTING";
            /** Format: uuid */
            unitId?: string | null;
            /** @description The unit’s or post’s name, or the words of the ledger. */
            name: string;
            /** @description Words that nobody has resolved to units yet. */
            unresolved: boolean;
            /** @description The post that answers for the place. */
            postTitle?: string | null;
            /** @description Who holds it today; null where it is vacant. */
            holderName?: string | null;
        };
        ChainAnswer: {
            /** @description From the leading official to the supporting units. */
            places: components["schemas"]["ChainPlaceAnswer"][];
            /** @description What is missing, the gravest first. */
            gaps: ("NO_LEADING_OFFICIAL" | "LEADING_OFFICIAL_UNRESOLVED" | "LEADING_OFFICIAL_VACANT" | "NO_GROUP" | "NO_LEAD_UNIT" | "LEAD_UNIT_CLOSED" | "SECTION_CHIEF_VACANT" | "LIAISON_VACANT" | "DEPUTY_LEADER_VACANT" | "NO_RESPONSIBLE_UNIT" | "WORDS_UNRESOLVED")[];
        };
        ChainGapsAnswer: {
            /** Format: uuid */
            projectId: string;
            code: string;
            name: string;
            /** @description What is missing, the gravest first; empty for a whole chain. */
            gaps: ("NO_LEADING_OFFICIAL" | "LEADING_OFFICIAL_UNRESOLVED" | "LEADING_OFFICIAL_VACANT" | "NO_GROUP" | "NO_LEAD_UNIT" | "LEAD_UNIT_CLOSED" | "SECTION_CHIEF_VACANT" | "LIAISON_VACANT" | "DEPUTY_LEADER_VACANT" | "NO_RESPONSIBLE_UNIT" | "WORDS_UNRESOLVED")[];
        };
        PageOfChainGapsAnswer: {
            items: components["schemas"]["ChainGapsAnswer"][];
            /** @description Send it as `cursor` for the next page; null on the last one. */
            nextCursor?: string | null;
        };
        DivisionChangeRequest: {
            /**
             * Format: uuid
             * @description The leading official’s post that leads them now.
             */
            fromPostId: string;
            /**
             * Format: uuid
             * @description The leading official’s post that takes over.
             */
            toPostId: string;
            /** @description Only these; left out: all that he leads. */
            projectIds?: string[] | null;
        };
        LedProjectAnswer: {
            /** Format: uuid */
            id: string;
            code: string;
            name: string;
            leadUnitName?: string | null;
            /** @description What is due or awaits a verdict; it stays as it is. */
            openObligations: number;
            /** @description Decisions that wait for the official; the new one decides them. */
            pendingApprovals: number;
        };
        DivisionChangeAnswer: {
            projects: components["schemas"]["LedProjectAnswer"][];
        };
        TaskAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            projectId?: string | null;
            projectName?: string | null;
            /** @enum {string} */
            source: "LEDGER" | "DECISION" | "ASSIGNMENT" | "COORDINATION";
            origin?: string | null;
            matter: string;
            deliverable?: string | null;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            /** @description The deadline in the ledger’s own words. */
            statedWords?: string | null;
            /**
             * Format: date
             * @description The day that they state.
             */
            statedOn?: string | null;
            /**
             * Format: date
             * @description The current due date.
             */
            dueOn: string;
            /**
             * Format: date
             * @description The first one, kept for ever.
             */
            originalDueOn: string;
            /** @description 历史逾期: silent until the office releases it. */
            historic: boolean;
            /** @enum {string} */
            state: "ASSIGNED" | "SUBMITTED" | "RETURNED" | "VERIFIED" | "CANCELLED";
            percent: number;
            /** @enum {string} */
            light: "RED" | "YELLOW" | "BLUE" | "GREEN" | "GREY" | "DONE_LATE" | "DONE";
            /** @description The light’s word, always printed with its colour. */
            lightWord: string;
            result?: string | null;
            documentNumbers: string[];
            /** @description The office’s words: of a verdict, a return or a cancellation. */
            verdictWords?: string | null;
            /** Format: uuid */
            obligationId: string;
            version: number;
        };
        PageOfTaskAnswer: {
            items: components["schemas"]["TaskAnswer"][];
            /** @description Send it as `cursor` for the next page; null on the last one. */
            nextCursor?: string | null;
        };
        ProgressAnswer: {
            percent: number;
            note: string;
            personName?: string | null;
            /** Format: date-time */
            at: string;
            /** @description Entered by the office for the unit (代为录入). */
            onBehalf: boolean;
            confirmedByName?: string | null;
            /**
             * Format: date-time
             * @description When the unit confirmed it.
             */
            confirmedAt?: string | null;
        };
        TaskPageAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            projectId?: string | null;
            projectName?: string | null;
            /** @enum {string} */
            source: "LEDGER" | "DECISION" | "ASSIGNMENT" | "COORDINATION";
            origin?: string | null;
            matter: string;
            deliverable?: string | null;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            /** @description The deadline in the ledger’s own words. */
            statedWords?: string | null;
            /**
             * Format: date
             * @description The day that they state.
             */
            statedOn?: string | null;
            /**
             * Format: date
             * @description The current due date.
             */
            dueOn: string;
            /**
             * Format: date
             * @description The first one, kept for ever.
             */
            originalDueOn: string;
            /** @description 历史逾期: silent until the office releases it. */
            historic: boolean;
            /** @enum {string} */
            state: "ASSIGNED" | "SUBMITTED" | "RETURNED" | "VERIFIED" | "CANCELLED";
            percent: number;
            /** @enum {string} */
            light: "RED" | "YELLOW" | "BLUE" | "GREEN" | "GREY" | "DONE_LATE" | "DONE";
            /** @description The light’s word, always printed with its colour. */
            lightWord: string;
            result?: string | null;
            documentNumbers: string[];
            /** @description The office’s words: of a verdict, a return or a cancellation. */
            verdictWords?: string | null;
            /** Format: uuid */
            obligationId: string;
            version: number;
            /** @description The latest notes, the newest first. */
            progress: components["schemas"]["ProgressAnswer"][];
        };
        AssignmentRequest: {
            /** @description What is to be done. */
            matter: string;
            /**
             * Format: uuid
             * @description The unit that does it.
             */
            unitId: string;
            /**
             * Format: date
             * @description Due date, not before today; on a rest day the next working day counts.
             */
            dueOn: string;
            /** @description Where it comes from, for instance a leader’s instruction. */
            origin: string;
            /** @description 成果形式. */
            deliverable?: string | null;
            /** Format: uuid */
            projectId?: string | null;
        };
        AssignmentAnswer: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date
             * @description The working day on which it is due.
             */
            dueOn: string;
        };
        ProgressRequest: {
            /** @description Done so far, in percent; does not change the state. */
            percent: number;
            /** @description What was done; no state or work secrets. */
            note: string;
        };
        TaskRefAnswer: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "ASSIGNED" | "SUBMITTED" | "RETURNED" | "VERIFIED" | "CANCELLED";
            version: number;
        };
        TaskResultRequest: {
            /** @description What came of it. */
            result: string;
            /** @description Document numbers; one is enough evidence. */
            documentNumbers?: string[] | null;
        };
        VerdictWords: {
            /** @description The office’s words to the unit. */
            words?: string | null;
        };
        MissingRequest: {
            /** @description What has to be completed. */
            missing: string;
        };
        CancelRequest: {
            /** @description Why, and the approval on which it rests. */
            reason: string;
        };
        ImportStartedAnswer: {
            /** Format: uuid */
            importId: string;
            /**
             * Format: uuid
             * @description Ask `GET /jobs/{id}` how far it is.
             */
            jobId: string;
        };
        LedgerSummaryAnswer: {
            /** @description Projects read. */
            projects: number;
            /** @description Tasks read. */
            tasks: number;
            /** @description Projects and tasks that would be added. */
            add: number;
            change: number;
            same: number;
            /** @description Rows that cannot be taken. */
            refuse: number;
        };
        ProposalAnswer: {
            name: string;
            /** @enum {string} */
            what: "UNIT" | "LEADING_POST";
            /** @description The kind of unit that it would be. */
            kind?: string | null;
        };
        ImportAnswer: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "PARSING" | "PREVIEW" | "CONFIRMING" | "CONFIRMED" | "REFUSED" | "DISCARDED";
            fileName: string;
            /** @description SHA-256 of the file. */
            fileDigest: string;
            year?: number | null;
            summary?: components["schemas"]["LedgerSummaryAnswer"] | null;
            /** @description Units and leaders’ posts that confirming would make, vacant. */
            proposals: components["schemas"]["ProposalAnswer"][];
            /** @description Why the file was refused as a whole, as problem details. */
            problem?: {
                [key: string]: unknown;
            } | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            confirmedAt?: string | null;
            version: number;
        };
        PageOfImportAnswer: {
            items: components["schemas"]["ImportAnswer"][];
            /** @description Send it as `cursor` for the next page; null on the last one. */
            nextCursor?: string | null;
        };
        ImportChangeAnswer: {
            field: string;
            from?: string | null;
            to?: string | null;
        };
        ImportRowAnswer: {
            /** @description The row in the workbook. */
            row: number;
            /** @enum {string} */
            kind: "PROJECT" | "TASK" | "ROW";
            /** @enum {string} */
            verdict: "ADD" | "CHANGE" | "SAME" | "REFUSE";
            name?: string | null;
            changes: components["schemas"]["ImportChangeAnswer"][];
            /** @description The heading of the column at fault, as the file writes it. */
            column?: string | null;
            code?: string | null;
            /** @description What is wrong and what to do, in the reader’s language. */
            detail?: string | null;
        };
        PageOfImportRowAnswer: {
            items: components["schemas"]["ImportRowAnswer"][];
            /** @description Send it as `cursor` for the next page; null on the last one. */
            nextCursor?: string | null;
        };
        UnitCorrection: {
            /** @description The name as proposed. */
            name: string;
            /**
             * @description Another kind than proposed.
             * @enum {string|null}
             */
            kind?: "DEPARTMENT" | "COUNTY" | "DEVELOPMENT_ZONE" | "VERTICAL" | "SPECIAL_GROUP" | null;
            /**
             * Format: uuid
             * @description A unit known under another name; then none is made.
             */
            unitId?: string | null;
        };
        ConfirmImportRequest: {
            /** @description Proposed units that are to be made otherwise, or not at all. */
            units?: components["schemas"]["UnitCorrection"][] | null;
        };
        CycleRequest: {
            year: number;
            quarter: number;
            /** @description A reduced set, for a first quarter; all five unless named. */
            kinds?: ("RESEARCH" | "COORDINATION" | "INSPECTION" | "PROBLEM" | "EXPERIENCE")[];
        };
        CycleAnswer: {
            /** Format: uuid */
            id: string;
            year: number;
            quarter: number;
            /** @enum {string} */
            state: "DRAFT" | "OPENING" | "OPEN" | "CLOSING" | "CLOSED";
            kinds: ("RESEARCH" | "COORDINATION" | "INSPECTION" | "PROBLEM" | "EXPERIENCE")[];
            /** Format: date */
            openedOn?: string | null;
            /** Format: date */
            plansDueOn?: string | null;
            /** Format: date */
            promptOn?: string | null;
            /** Format: date */
            actBy?: string | null;
            /** Format: date */
            fileBy?: string | null;
            /** Format: date */
            closeFrom?: string | null;
            /** Format: date-time */
            closedAt?: string | null;
            /** @description Somebody proposed to close it; a second person has to approve. */
            closeProposed: boolean;
            /** @description Frozen at the close: `total`, `outcomes`, `kinds` and the `digest` over the cells. */
            counts?: {
                [key: string]: unknown;
            } | null;
            /**
             * Format: uuid
             * @description The work that opens or closes it while it goes on; it answers to whoever asked.
             */
            jobId?: string | null;
            version: number;
        };
        CyclesAnswer: {
            items: components["schemas"]["CycleAnswer"][];
            nextCursor?: string | null;
        };
        CycleDatesAnswer: {
            /**
             * Format: date
             * @description Units’ plans.
             */
            plansDueOn: string;
            /**
             * Format: date
             * @description Units with none or one of five done are prompted.
             */
            promptOn: string;
            /**
             * Format: date
             * @description By when the five take place.
             */
            actBy: string;
            /**
             * Format: date
             * @description By when they are filed; lateness counts from it.
             */
            fileBy: string;
            /**
             * Format: date
             * @description From when closing may be proposed.
             */
            closeFrom: string;
        };
        OwingProjectAnswer: {
            /** Format: uuid */
            projectId: string;
            code: string;
            name: string;
            /** Format: uuid */
            leadUnitId?: string | null;
            leadUnit?: string | null;
            leadingPost?: string | null;
            /** @description What is missing in its chain; NO_LEAD_UNIT keeps it from owing. */
            gaps: string[];
        };
        PreviewCountsAnswer: {
            projects: number;
            duties: number;
            units: number;
            gaps: number;
        };
        PreviewAnswer: {
            /** Format: date */
            openedOn: string;
            dates: components["schemas"]["CycleDatesAnswer"];
            /** @description One of the days lies in a year whose days off are not published yet. */
            provisional: boolean;
            projects: components["schemas"]["OwingProjectAnswer"][];
            counts: components["schemas"]["PreviewCountsAnswer"];
        };
        StartedAnswer: {
            /** Format: uuid */
            jobId: string;
        };
        CloseAnswerBody: {
            /**
             * Format: uuid
             * @description The approval by the second person.
             */
            approvalId: string;
            /**
             * Format: uuid
             * @description The work that freezes the quarter, once approved.
             */
            jobId?: string | null;
        };
        FrozenAnswer: {
            /** @enum {string} */
            state: "UNPLANNED" | "PLANNED" | "HELD" | "SUBMITTED" | "RETURNED" | "VERIFIED" | "EXEMPT" | "CANCELLED" | "MISSED" | "DEFERRED";
            stateWord: string;
            /** @enum {string} */
            light: "RED" | "YELLOW" | "BLUE" | "GREEN" | "GREY" | "DONE_LATE" | "DONE";
            lightWord: string;
        };
        CellAnswer: {
            /** Format: uuid */
            dutyId: string;
            /** @enum {string} */
            kind: "RESEARCH" | "COORDINATION" | "INSPECTION" | "PROBLEM" | "EXPERIENCE";
            /** @enum {string} */
            state: "UNPLANNED" | "PLANNED" | "HELD" | "SUBMITTED" | "RETURNED" | "VERIFIED" | "EXEMPT" | "CANCELLED" | "MISSED" | "DEFERRED";
            stateWord: string;
            /** @enum {string} */
            light: "RED" | "YELLOW" | "BLUE" | "GREEN" | "GREY" | "DONE_LATE" | "DONE";
            /** @description Always printed with the colour. */
            lightWord: string;
            /** Format: date */
            plannedOn?: string | null;
            /** @description The plan to the ten-day period. */
            plannedWords?: string | null;
            /** Format: date */
            heldOn?: string | null;
            /** Format: date */
            dueOn: string;
            /** Format: date */
            originalDueOn: string;
            /** Format: date */
            firstFiledOn?: string | null;
            /** @description As the close froze it; never changes. */
            frozen?: components["schemas"]["FrozenAnswer"] | null;
            /**
             * @description What became true after the close, beside the frozen value.
             * @enum {string|null}
             */
            correction?: "UNPLANNED" | "PLANNED" | "HELD" | "SUBMITTED" | "RETURNED" | "VERIFIED" | "EXEMPT" | "CANCELLED" | "MISSED" | "DEFERRED" | null;
        };
        MakeUpAnswer: {
            /** Format: uuid */
            dutyId: string;
            /** @enum {string} */
            kind: "RESEARCH" | "COORDINATION" | "INSPECTION" | "PROBLEM" | "EXPERIENCE";
            year: number;
            quarter: number;
            /** @enum {string} */
            state: "UNPLANNED" | "PLANNED" | "HELD" | "SUBMITTED" | "RETURNED" | "VERIFIED" | "EXEMPT" | "CANCELLED" | "MISSED" | "DEFERRED";
            stateWord: string;
            /** @enum {string} */
            light: "RED" | "YELLOW" | "BLUE" | "GREEN" | "GREY" | "DONE_LATE" | "DONE";
            lightWord: string;
            /** Format: date */
            dueOn: string;
        };
        MatrixRowAnswer: {
            /** Format: uuid */
            projectId: string;
            code: string;
            name: string;
            leadUnit?: string | null;
            leadingPost?: string | null;
            cells: components["schemas"]["CellAnswer"][];
            /** @description 结转补办 */
            makeUps: components["schemas"]["MakeUpAnswer"][];
        };
        TotalAnswer: {
            /** @enum {string} */
            kind: "RESEARCH" | "COORDINATION" | "INSPECTION" | "PROBLEM" | "EXPERIENCE";
            /** @enum {string} */
            state: "UNPLANNED" | "PLANNED" | "HELD" | "SUBMITTED" | "RETURNED" | "VERIFIED" | "EXEMPT" | "CANCELLED" | "MISSED" | "DEFERRED";
            /** @enum {string} */
            light: "RED" | "YELLOW" | "BLUE" | "GREEN" | "GREY" | "DONE_LATE" | "DONE";
            count: number;
        };
        MatrixAnswer: {
            cycle: components["schemas"]["CycleAnswer"];
            items: components["schemas"]["MatrixRowAnswer"][];
            nextCursor?: string | null;
            /** @description Over everything in scope, as frozen once closed; on the first page only. */
            totals?: components["schemas"]["TotalAnswer"][] | null;
        };
        PlanAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            cycleId: string;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            /** @enum {string} */
            state: "DRAFT" | "SUBMITTED" | "APPROVED" | "RETURNED";
            /** Format: uuid */
            obligationId: string;
            /** Format: date */
            dueOn: string;
            /**
             * Format: date
             * @description The first due date, kept for ever.
             */
            originalDueOn: string;
            /** @enum {string} */
            light: "RED" | "YELLOW" | "BLUE" | "GREEN" | "GREY" | "DONE_LATE" | "DONE";
            /** @description Working days. */
            lateness: number;
            duties: number;
            /** @description How many of them have a plan. */
            planned: number;
            /** @description How many planned dates the leaders’ secretaries confirmed. */
            confirmed: number;
            version: number;
        };
        PageOfPlanAnswer: {
            items: components["schemas"]["PlanAnswer"][];
            /** @description Send it as `cursor` for the next page; null on the last one. */
            nextCursor?: string | null;
        };
        WaitingMatterAnswer: {
            /** Format: uuid */
            dutyId: string;
            /** Format: uuid */
            obligationId: string;
            title: string;
            unitName: string;
            projectName: string;
            /** @enum {string} */
            kind: "RESEARCH" | "COORDINATION" | "INSPECTION" | "PROBLEM" | "EXPERIENCE";
            /**
             * @description Filed and not judged, under a request of the unit, or in grace.
             * @enum {string}
             */
            reason: "SUBMITTED" | "UNDER_REQUEST" | "IN_GRACE";
            /**
             * @description Which request waits.
             * @enum {string|null}
             */
            request?: "EXPLANATION" | "EXTENSION" | "EXEMPTION" | null;
            /**
             * Format: date
             * @description The last day of grace.
             */
            until?: string | null;
        };
        OutcomeCountAnswer: {
            /** @enum {string} */
            kind: "RESEARCH" | "COORDINATION" | "INSPECTION" | "PROBLEM" | "EXPERIENCE";
            /** @enum {string} */
            state: "UNPLANNED" | "PLANNED" | "HELD" | "SUBMITTED" | "RETURNED" | "VERIFIED" | "EXEMPT" | "CANCELLED" | "MISSED" | "DEFERRED";
            count: number;
        };
        CloseForecastAnswer: {
            /** Format: date */
            today: string;
            /**
             * Format: date
             * @description From when closing may be proposed.
             */
            closeFrom?: string | null;
            /** @description A close could be proposed, or approved, today. */
            closable: boolean;
            waiting: components["schemas"]["WaitingMatterAnswer"][];
            /** @description What a close today would freeze. */
            outcomes: components["schemas"]["OutcomeCountAnswer"][];
        };
        DutyAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            cycleId: string;
            year: number;
            quarter: number;
            /** Format: uuid */
            projectId: string;
            projectName: string;
            /** @enum {string} */
            kind: "RESEARCH" | "COORDINATION" | "INSPECTION" | "PROBLEM" | "EXPERIENCE";
            /**
             * Format: uuid
             * @description The lead unit.
             */
            unitId: string;
            unitName: string;
            title: string;
            /** @enum {string} */
            state: "UNPLANNED" | "PLANNED" | "HELD" | "SUBMITTED" | "RETURNED" | "VERIFIED" | "EXEMPT" | "CANCELLED" | "MISSED" | "DEFERRED";
            stateWord: string;
            theme?: string | null;
            /** Format: date */
            plannedOn?: string | null;
            /** @description The plan to the ten-day period. */
            plannedWords?: string | null;
            plannedLeader?: string | null;
            /** @description The leading official’s secretary confirmed the planned date. */
            planConfirmed: boolean;
            /** Format: date */
            heldOn?: string | null;
            /**
             * Format: uuid
             * @description What is due: dates, pauses, explanations.
             */
            obligationId: string;
            /**
             * Format: date
             * @description By when it takes place.
             */
            actBy: string;
            /**
             * Format: date
             * @description By when it had to be filed at first; kept for ever.
             */
            originalDueOn: string;
            /**
             * Format: date
             * @description By when it has to be filed now.
             */
            dueOn: string;
            /** Format: date */
            firstFiledOn?: string | null;
            /** Format: date-time */
            filedAt?: string | null;
            returnedCount: number;
            /** @description What was missing when it was last returned (退回补正). */
            returnReason?: string | null;
            /** @enum {string} */
            light: "RED" | "YELLOW" | "BLUE" | "GREEN" | "GREY" | "DONE_LATE" | "DONE";
            /** @description Always printed with the colour. */
            lightWord: string;
            /** @description Filed and not judged yet: the light is that of the filing. */
            awaitingVerdict: boolean;
            /** @description Working days. */
            lateness: number;
            /**
             * @description As the close froze it.
             * @enum {string|null}
             */
            frozenState?: "UNPLANNED" | "PLANNED" | "HELD" | "SUBMITTED" | "RETURNED" | "VERIFIED" | "EXEMPT" | "CANCELLED" | "MISSED" | "DEFERRED" | null;
            /** @enum {string|null} */
            frozenLight?: "RED" | "YELLOW" | "BLUE" | "GREEN" | "GREY" | "DONE_LATE" | "DONE" | null;
            version: number;
        };
        PageOfDutyAnswer: {
            items: components["schemas"]["DutyAnswer"][];
            /** @description Send it as `cursor` for the next page; null on the last one. */
            nextCursor?: string | null;
        };
        ActivityAnswer: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "RESEARCH" | "COORDINATION" | "INSPECTION" | "PROBLEM" | "EXPERIENCE";
            /** Format: date */
            heldOn: string;
            place: string;
            leader: string;
            leaderTitle: string;
            units: string[];
            summary: string;
            documentNumbers: string[];
            /** @description The fields of its kind, as in the request. */
            record: {
                [key: string]: unknown;
            };
            filedByName?: string | null;
            /** Format: date-time */
            filedAt: string;
            /** @description Entered by the office for the unit (代为录入). */
            onBehalf: boolean;
        };
        DutyRequestAnswer: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "EXTENSION" | "EXEMPTION";
            /** @enum {string|null} */
            outcome?: "EXEMPT" | "CANCELLED" | null;
            reason: string;
            /** Format: date */
            fromDate: string;
            /** Format: date */
            newDate?: string | null;
            number: number;
            /** @enum {string} */
            state: "PENDING" | "APPROVED" | "REFUSED" | "WITHDRAWN";
            /** Format: date-time */
            filedAt: string;
            /** Format: date-time */
            decidedAt?: string | null;
            words?: string | null;
        };
        CorrectionAnswer: {
            /** @enum {string} */
            state: "UNPLANNED" | "PLANNED" | "HELD" | "SUBMITTED" | "RETURNED" | "VERIFIED" | "EXEMPT" | "CANCELLED" | "MISSED" | "DEFERRED";
            reason: string;
            /** Format: date-time */
            madeAt: string;
        };
        EntryAnswer: {
            /** @enum {string} */
            act: "PLAN" | "HOLD" | "FILING" | "EXTENSION" | "EXEMPTION";
            enteredByName?: string | null;
            /** Format: date-time */
            enteredAt: string;
            confirmedByName?: string | null;
            /**
             * Format: date-time
             * @description When the unit confirmed it; null while it waits for that.
             */
            confirmedAt?: string | null;
        };
        ParagraphAnswer: {
            /** Format: uuid */
            unitId: string;
            unitName: string;
            text: string;
            writtenByName?: string | null;
            /** Format: date-time */
            writtenAt: string;
        };
        DutyPageAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            cycleId: string;
            year: number;
            quarter: number;
            /** Format: uuid */
            projectId: string;
            projectName: string;
            /** @enum {string} */
            kind: "RESEARCH" | "COORDINATION" | "INSPECTION" | "PROBLEM" | "EXPERIENCE";
            /**
             * Format: uuid
             * @description The lead unit.
             */
            unitId: string;
            unitName: string;
            title: string;
            /** @enum {string} */
            state: "UNPLANNED" | "PLANNED" | "HELD" | "SUBMITTED" | "RETURNED" | "VERIFIED" | "EXEMPT" | "CANCELLED" | "MISSED" | "DEFERRED";
            stateWord: string;
            theme?: string | null;
            /** Format: date */
            plannedOn?: string | null;
            /** @description The plan to the ten-day period. */
            plannedWords?: string | null;
            plannedLeader?: string | null;
            /** @description The leading official’s secretary confirmed the planned date. */
            planConfirmed: boolean;
            /** Format: date */
            heldOn?: string | null;
            /**
             * Format: uuid
             * @description What is due: dates, pauses, explanations.
             */
            obligationId: string;
            /**
             * Format: date
             * @description By when it takes place.
             */
            actBy: string;
            /**
             * Format: date
             * @description By when it had to be filed at first; kept for ever.
             */
            originalDueOn: string;
            /**
             * Format: date
             * @description By when it has to be filed now.
             */
            dueOn: string;
            /** Format: date */
            firstFiledOn?: string | null;
            /** Format: date-time */
            filedAt?: string | null;
            returnedCount: number;
            /** @description What was missing when it was last returned (退回补正). */
            returnReason?: string | null;
            /** @enum {string} */
            light: "RED" | "YELLOW" | "BLUE" | "GREEN" | "GREY" | "DONE_LATE" | "DONE";
            /** @description Always printed with the colour. */
            lightWord: string;
            /** @description Filed and not judged yet: the light is that of the filing. */
            awaitingVerdict: boolean;
            /** @description Working days. */
            lateness: number;
            /**
             * @description As the close froze it.
             * @enum {string|null}
             */
            frozenState?: "UNPLANNED" | "PLANNED" | "HELD" | "SUBMITTED" | "RETURNED" | "VERIFIED" | "EXEMPT" | "CANCELLED" | "MISSED" | "DEFERRED" | null;
            /** @enum {string|null} */
            frozenLight?: "RED" | "YELLOW" | "BLUE" | "GREEN" | "GREY" | "DONE_LATE" | "DONE" | null;
            version: number;
            activity?: components["schemas"]["ActivityAnswer"] | null;
            /** @description The latest record of the same project and kind, as a template. */
            template?: components["schemas"]["ActivityAnswer"] | null;
            requests: components["schemas"]["DutyRequestAnswer"][];
            corrections: components["schemas"]["CorrectionAnswer"][];
            entries: components["schemas"]["EntryAnswer"][];
            paragraphs: components["schemas"]["ParagraphAnswer"][];
        };
        VerifyBatchRequest: {
            dutyIds: string[];
        };
        NotVerifiedAnswer: {
            /** Format: uuid */
            id: string;
            code: string;
        };
        VerifiedBatchAnswer: {
            verified: string[];
            refused: components["schemas"]["NotVerifiedAnswer"][];
        };
        VerifyDutyRequest: {
            /** @description Accept 取得阶段性进展 for this quarter; required for such a hard problem. */
            acceptStageProgress?: boolean | null;
            words?: string | null;
        };
        DutyRef: {
            /** Format: uuid */
            id: string;
        };
        ReturnRequest: {
            /** @description What is missing. */
            reason: string;
        };
        ReturnedAnswer: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date
             * @description The last day of grace.
             */
            graceUntil: string;
        };
        ExtensionRequest: {
            reason: string;
            /**
             * Format: date
             * @description Later than today and than the current date; on a rest day the next working day counts.
             */
            newDate: string;
        };
        ExemptionRequest: {
            reason: string;
            /**
             * @description EXEMPT (本季免办) unless the matter itself fell away.
             * @enum {string|null}
             */
            outcome?: "EXEMPT" | "CANCELLED" | null;
        };
        PlanRequest: {
            /** @description 主题 */
            theme: string;
            /**
             * Format: date
             * @description The day; or else a month and a period.
             */
            plannedOn?: string | null;
            month?: number | null;
            /**
             * @description Ten-day period: 上旬, 中旬, 下旬.
             * @enum {string|null}
             */
            period?: "EARLY" | "MIDDLE" | "LATE" | null;
            /** @description 带队领导 */
            leader: string;
        };
        HoldRequest: {
            /**
             * Format: date
             * @description When it took place; not after today.
             */
            heldOn: string;
        };
        ResearchRequest: {
            /** @description 调研主题 */
            theme: string;
            /** @description 调研点位: names of units, never a position. */
            sites: string[];
            /** @description 了解到的主要情况 */
            findings: string;
            /** @description 发现的问题 */
            problems?: string[] | null;
            /** @description 有关建议 */
            advice?: string | null;
        };
        DatedMatterRequest: {
            matter: string;
            /**
             * Format: uuid
             * @description The unit that has to do it.
             */
            unitId: string;
            /** Format: date */
            dueOn: string;
        };
        CoordinationRecordRequest: {
            /** @description 会议名称 */
            name: string;
            /** @description 主持领导 */
            chair: string;
            /** @description 参会单位 */
            units: string[];
            /** @description 议定事项: each becomes a dated task of its unit once verified. */
            decisions: components["schemas"]["DatedMatterRequest"][];
            /** @description 会议纪要文号 */
            minutesNumber?: string | null;
        };
        InspectionRequest: {
            /** @description 督察内容 */
            content: string;
            /** @description 督察对象 */
            inspectedUnits: string[];
            /**
             * @description 督察方式: 实地, 随机, 调阅已有材料
             * @enum {string}
             */
            method: "ON_SITE" | "RANDOM" | "DOCUMENTS";
            /** @description Its number in the year’s plan of inspections; this or `approvalNumber` is required. */
            planNumber?: string | null;
            /** @description The number of its one-off approval (一事一报). */
            approvalNumber?: string | null;
            /** @description 发现的问题 */
            findings: string;
            /** @description 整改要求: each becomes a dated obligation of its unit once verified. */
            demands: components["schemas"]["DatedMatterRequest"][];
        };
        EffectRequest: {
            value: number;
            unit: string;
        };
        ProblemRequest: {
            /** @description 难题名称 */
            name: string;
            /** @description 难题来源 */
            origin: string;
            /** @description 症结 */
            crux: string;
            /** @description 解决办法 */
            solution: string;
            /** @description 解决成效 */
            effect: components["schemas"]["EffectRequest"];
            /** @description 受益方或提出方 */
            whoHadIt: string;
            /** @description 确认人 */
            confirmedBy: string;
            /**
             * @description 已解决, or 取得阶段性进展 (counts only with the office’s approval).
             * @enum {string}
             */
            progress: "SOLVED" | "STAGE_PROGRESS";
        };
        ExperienceRequest: {
            /** @description 经验题目 */
            title: string;
            /** @description 主要做法 */
            practice: string;
            /** @description 成效数据 */
            effectData: string;
            /** @description 可推广之处 */
            copyable: string;
            /** @description 已推广范围 */
            alreadyAt?: string | null;
            /**
             * @description 拟报送渠道: 简报, 信息, 典型案例
             * @enum {string}
             */
            channel: "BULLETIN" | "INFORMATION" | "TYPICAL_CASE";
        };
        ActivityRequest: {
            /**
             * Format: date
             * @description Not after today, not before the quarter.
             */
            heldOn: string;
            place: string;
            /** @description Who led or chaired it: the leading official or whom he entrusts. */
            leader: string;
            /** @description His post. */
            leaderTitle: string;
            /** @description 参加单位 */
            units: string[];
            /** @description 主要情况, at most 300 characters. */
            summary: string;
            /** @description Numbers of documents that exist; nothing has to be uploaded again. */
            documentNumbers: string[];
            /**
             * @description 内容不涉及国家秘密、工作秘密
             * @enum {boolean}
             */
            noSecrets: true;
            research?: components["schemas"]["ResearchRequest"] | null;
            coordination?: components["schemas"]["CoordinationRecordRequest"] | null;
            inspection?: components["schemas"]["InspectionRequest"] | null;
            problem?: components["schemas"]["ProblemRequest"] | null;
            experience?: components["schemas"]["ExperienceRequest"] | null;
        };
        SubmitRequest: {
            activity: components["schemas"]["ActivityRequest"];
            /** @description Duties of other projects of the unit, same kind and quarter, that it fulfils too. */
            credits?: string[] | null;
        };
        SubmittedAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            activityId: string;
        };
        ParagraphRequest: {
            /** @description What the responsible unit did for it. */
            text: string;
        };
        PlanPageAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            cycleId: string;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            /** @enum {string} */
            state: "DRAFT" | "SUBMITTED" | "APPROVED" | "RETURNED";
            /** Format: uuid */
            obligationId: string;
            /** Format: date */
            dueOn: string;
            /**
             * Format: date
             * @description The first due date, kept for ever.
             */
            originalDueOn: string;
            /** @enum {string} */
            light: "RED" | "YELLOW" | "BLUE" | "GREEN" | "GREY" | "DONE_LATE" | "DONE";
            /** @description Working days. */
            lateness: number;
            duties: number;
            /** @description How many of them have a plan. */
            planned: number;
            /** @description How many planned dates the leaders’ secretaries confirmed. */
            confirmed: number;
            version: number;
            items: components["schemas"]["DutyAnswer"][];
        };
        CoordinationTaskRequest: {
            /**
             * Format: uuid
             * @description The unit whose help is asked.
             */
            unitId: string;
            /** @description What is asked of it. */
            matter: string;
            /**
             * Format: date
             * @description By when; later than today.
             */
            dueOn: string;
        };
        CoordinationAnswer: {
            /** Format: uuid */
            taskId: string;
        };
        OfficeHoursAnswer: {
            /** @example 08:30 */
            from: string;
            /** @example 12:00 */
            to: string;
        };
        ReminderRuleAnswer: {
            /**
             * @description The unit’s own date; the day by which to act; the current date of anything else.
             * @enum {string}
             */
            base: "PLANNED" | "ACT" | "DUE";
            /** @description So many working days before it. */
            days: number;
        };
        RemindLadderAnswer: {
            /** @description A reminder so many working days before. */
            before: number;
            /** @description An overdue reminder at this lateness. */
            overdueAt: number;
        };
        OfficeLadderAnswer: {
            /** @description The official’s own chain is reminded at this lateness. */
            overdueAt: number;
        };
        SlipRuleAnswer: {
            /** @description Prepared at this lateness; out on the next working day. */
            at: number;
            /** @description Held for so many working days unless a date is named. */
            holdDefault: number;
        };
        FirstTierRuleAnswer: {
            /** @description Proposed at this lateness. */
            at: number;
            /** @description And a slip out for so many working days. */
            slipSentFor: number;
            /** @description Signed by itself. */
            automatic: boolean;
        };
        SecondTierRuleAnswer: {
            /** @description So many obligations of one unit … */
            count: number;
            /** @description … each later than this. */
            lateness: number;
        };
        TierRulesAnswer: {
            /** @description Role of the post. */
            interviewee: string;
            /** @description Null: the official named in the approval. */
            interviewer?: string | null;
            approver: string;
            /** @description Full working days between service and talk. */
            noticeDays: number;
            /** @description The talk takes place within so many working days of the signature. */
            talkWithin: number;
            /** @description The working day after the signature on which the talk is set by default. */
            defaultTalkDay: number;
            recordCheck: number;
            rectification: number;
            check: number;
            /** @description After a first check that was not met. */
            secondChance: number;
        };
        TiersAnswer: {
            1: components["schemas"]["TierRulesAnswer"];
            2: components["schemas"]["TierRulesAnswer"];
            3: components["schemas"]["TierRulesAnswer"];
        };
        SurgeRuleAnswer: {
            /** @description More cases at once than this … */
            floor: number;
            /** @description … and than this share of the active obligations */
            share: number;
            /** @description … or so many times the usual. */
            times: number;
        };
        PolicyRulesAnswer: {
            /** @description When rungs fire on working days. */
            fireAt: string;
            /** @description Until when they fire on the same day after an outage. */
            fireUntil: string;
            officeHours: components["schemas"]["OfficeHoursAnswer"][];
            reminders: components["schemas"]["ReminderRuleAnswer"][];
            remindLadder: components["schemas"]["RemindLadderAnswer"];
            officeLadder: components["schemas"]["OfficeLadderAnswer"];
            overdueReminderAt: number;
            slip: components["schemas"]["SlipRuleAnswer"];
            firstTier: components["schemas"]["FirstTierRuleAnswer"];
            secondTier: components["schemas"]["SecondTierRuleAnswer"];
            /** @description The approver decides within so many working days; then his chain is reminded. */
            approverTerm: number;
            /** @description A proposal turned down rests so long unless a date is named. */
            rejectionHold: number;
            /** @description A historic matter that is released gets so long. */
            historicRelease: number;
            /** @description Not acknowledged for so long: noticed again. */
            renoticeAfter: number;
            /** @description And after so much more: service by hand. */
            handServiceAfter: number;
            /** @description A rectification so late fails. */
            rectificationFailsAt: number;
            defaultTalkTime: string;
            tiers: components["schemas"]["TiersAnswer"];
            surge: components["schemas"]["SurgeRuleAnswer"];
        };
        PolicyAnswer: {
            version: number;
            rules: components["schemas"]["PolicyRulesAnswer"];
            /** @description SHA-256 of the rule set. */
            digest: string;
            /** Format: date */
            effectiveFrom: string;
            reason: string;
            /** Format: date-time */
            createdAt: string;
        };
        NewPolicyRequest: {
            /** @description The whole rule set, shaped like `rules` of GET /supervision/policies. */
            rules: {
                [key: string]: unknown;
            };
            /**
             * Format: date
             * @description For cases that open from this day on; never in the past.
             */
            effectiveFrom: string;
            reason: string;
        };
        TrialRequest: {
            /** @description The rules to try; left out: those in force. */
            rules?: {
                [key: string]: unknown;
            } | null;
            /** @description For so many working days from today. */
            workingDays: number;
        };
        TrialDay: {
            /** Format: date */
            day: string;
            /** @description Kind of step → how many. */
            steps: {
                [key: string]: number;
            };
        };
        TrialAnswer: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /** @description Obligations played through. */
            obligations: number;
            /** @description Kind of step → how many in the window. */
            totals: {
                [key: string]: number;
            };
            days: components["schemas"]["TrialDay"][];
        };
        CaseAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            obligationId: string;
            kind: string;
            /**
             * Format: uuid
             * @description The duty or task that it is about.
             */
            subjectId: string;
            matter: string;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            /** Format: uuid */
            projectId?: string | null;
            projectName?: string | null;
            /** @enum {string} */
            state: "OPEN" | "PAUSED" | "CLOSED";
            /** @enum {string|null} */
            outcome?: "FULFILLED" | "REDATED" | "EXCUSED" | "VOID" | "EXHAUSTED" | null;
            pauseReason?: string | null;
            /** @description Outside the office: the highest tier that was signed. */
            tier: number;
            /**
             * @description The column of the board.
             * @enum {string}
             */
            stage: "REMINDED" | "URGED" | "TIER_1" | "TIER_2" | "TIER_3" | "LISTED" | "CLOSED";
            /** Format: date */
            openedOn: string;
            /** Format: date */
            closedOn?: string | null;
            /** Format: date */
            dueOn: string;
            /**
             * Format: date
             * @description The first date, kept for ever.
             */
            originalDueOn: string;
            /** @description Working days after the current date that are not paused, today. */
            lateness: number;
            /**
             * @description The matter’s light today.
             * @enum {string}
             */
            light: "GREY" | "GREEN" | "DONE" | "BLUE" | "YELLOW" | "RED" | "DONE_LATE";
            policyVersion: number;
            calendarVersion: number;
            /** @description For the office alone. */
            version?: number | null;
        };
        PageOfCaseAnswer: {
            items: components["schemas"]["CaseAnswer"][];
            /** @description Send it as `cursor` for the next page; null on the last one. */
            nextCursor?: string | null;
        };
        StepPersonAnswer: {
            /** Format: uuid */
            postId: string;
            title: string;
            /** @description The role of the post. */
            role: string;
            /**
             * Format: uuid
             * @description Null while the post was vacant.
             */
            personId?: string | null;
            name?: string | null;
            /**
             * @description INSTEAD: the post that was meant is vacant.
             * @enum {string}
             */
            as: "TO" | "COPY" | "INSTEAD" | "ACTOR" | "INTERVIEWEE" | "INTERVIEWER" | "APPROVER";
            /** @description For whom he acted, or received. */
            onBehalfOf?: string | null;
            /** @description Why he and not somebody else. */
            why?: string | null;
        };
        OfflineDoneAnswer: {
            /** @description Who did it. */
            by: string;
            /**
             * Format: date
             * @description When it was done.
             */
            on: string;
            /** @description What was written or said. */
            words: string;
            /**
             * Format: uuid
             * @description Who registered it.
             */
            registeredByPerson?: string | null;
        };
        StepNoticeAnswer: {
            title: string;
            kind: string;
            /** Format: uuid */
            recipientPostId?: string | null;
            /** Format: date */
            issuedOn: string;
        };
        StepAnswer: {
            /** Format: uuid */
            id: string;
            seq: number;
            kind: string;
            /** @description The step in words. */
            name: string;
            clause: string;
            /** @description The rule in words. */
            rule: string;
            /** @description In working days. */
            lateness: number;
            /** @description The dates from which it was computed, by name. */
            dates: {
                [key: string]: string;
            };
            policyVersion: number;
            calendarVersion: number;
            /** @description Reason, serial, words. */
            why: {
                [key: string]: unknown;
            };
            people: components["schemas"]["StepPersonAnswer"][];
            actor: string;
            offline?: components["schemas"]["OfflineDoneAnswer"] | null;
            /** Format: uuid */
            interviewId?: string | null;
            /** Format: date */
            on: string;
            /** Format: date-time */
            at: string;
            notices: components["schemas"]["StepNoticeAnswer"][];
        };
        CaseWithTimelineAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            obligationId: string;
            kind: string;
            /**
             * Format: uuid
             * @description The duty or task that it is about.
             */
            subjectId: string;
            matter: string;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            /** Format: uuid */
            projectId?: string | null;
            projectName?: string | null;
            /** @enum {string} */
            state: "OPEN" | "PAUSED" | "CLOSED";
            /** @enum {string|null} */
            outcome?: "FULFILLED" | "REDATED" | "EXCUSED" | "VOID" | "EXHAUSTED" | null;
            pauseReason?: string | null;
            /** @description Outside the office: the highest tier that was signed. */
            tier: number;
            /**
             * @description The column of the board.
             * @enum {string}
             */
            stage: "REMINDED" | "URGED" | "TIER_1" | "TIER_2" | "TIER_3" | "LISTED" | "CLOSED";
            /** Format: date */
            openedOn: string;
            /** Format: date */
            closedOn?: string | null;
            /** Format: date */
            dueOn: string;
            /**
             * Format: date
             * @description The first date, kept for ever.
             */
            originalDueOn: string;
            /** @description Working days after the current date that are not paused, today. */
            lateness: number;
            /**
             * @description The matter’s light today.
             * @enum {string}
             */
            light: "GREY" | "GREEN" | "DONE" | "BLUE" | "YELLOW" | "RED" | "DONE_LATE";
            policyVersion: number;
            calendarVersion: number;
            /** @description For the office alone. */
            version?: number | null;
            timeline: components["schemas"]["StepAnswer"][];
        };
        RaiseRequest: {
            /** @description Tier; skipping one needs the reason to say why. */
            tier: number;
            /** @description Reason and facts: returned twice, hollow rectification, false report … */
            reason: string;
        };
        SlipContactAnswer: {
            title: string;
            /** @description The role of the post. */
            role: string;
            name: string;
            phone?: string | null;
        };
        SlipAnswer: {
            /** Format: uuid */
            id: string;
            serial: string;
            /** @enum {string} */
            state: "PREPARED" | "HELD" | "SENT" | "DROPPED";
            /** Format: uuid */
            caseId: string;
            /** Format: uuid */
            obligationId: string;
            matter: string;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            /** Format: date */
            dueOn: string;
            /** Format: date */
            preparedOn: string;
            /**
             * Format: date
             * @description When it goes out by itself.
             */
            sendOn: string;
            /** Format: date */
            sentOn?: string | null;
            holdReason?: string | null;
            /**
             * Format: date
             * @description 已电话沟通
             */
            calledOn?: string | null;
            calledWords?: string | null;
            contacts: components["schemas"]["SlipContactAnswer"][];
            version: number;
        };
        PageOfSlipAnswer: {
            items: components["schemas"]["SlipAnswer"][];
            /** @description Send it as `cursor` for the next page; null on the last one. */
            nextCursor?: string | null;
        };
        HoldSlipRequest: {
            /**
             * Format: date
             * @description Until when; left out: three working days.
             */
            until?: string | null;
            reason: string;
        };
        DoneAnswer: {
            /** Format: uuid */
            id: string;
        };
        CalledRequest: {
            /** @description With whom, and what was said. */
            words: string;
            offline?: components["schemas"]["OfflineAct"] | null;
        };
        SurgeAnswer: {
            held: boolean;
            /**
             * Format: uuid
             * @description For the office, which lets it go.
             */
            id?: string | null;
            /** @description How many cases would open. */
            wouldOpen?: number | null;
            /** Format: date-time */
            heldAt?: string | null;
        };
        ReleaseSurgeRequest: {
            reason: string;
        };
        TalkPostAnswer: {
            /** Format: uuid */
            postId: string;
            title: string;
            unitName: string;
            /** @description Null while the post is vacant. */
            name?: string | null;
        };
        ServiceAnswer: {
            /** Format: date */
            servedOn: string;
            how: string;
            takenBy: string;
        };
        TalkRecordAnswer: {
            /** Format: date */
            talkedOn: string;
            /** @description HH:MM */
            talkedTime?: string | null;
            place: string;
            participants: string;
            /** @description The points put. */
            points: string;
            /** @description The interviewee’s explanation. */
            explanation: string;
        };
        InterviewOutcomeAnswer: {
            /** @description Of a talk not held, a waiver or a termination. */
            reason?: string | null;
            /** @description Of a proposal turned down. */
            words?: string | null;
            /**
             * Format: date
             * @description Until when a proposal turned down rests.
             */
            until?: string | null;
            /**
             * @description Of a talk not held.
             * @enum {string|null}
             */
            fault?: "INTERVIEWER" | "NONE" | "INTERVIEWEE" | null;
            /** @description The document on which a waiver or a termination rests. */
            documentNumber?: string | null;
            /** Format: uuid */
            approvedBy?: string | null;
        };
        ItemVerdictAnswer: {
            /** @enum {string} */
            verdict: "MET" | "NOT_MET";
            words?: string | null;
            /**
             * Format: date
             * @description The new date of a matter that is still open.
             */
            newDate?: string | null;
            /** Format: date */
            on: string;
            /** Format: uuid */
            by?: string | null;
        };
        InterviewItemAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            caseId: string;
            /** Format: uuid */
            obligationId: string;
            matter: string;
            /** Format: uuid */
            projectId?: string | null;
            /**
             * @description Of the matter itself; one that is still open gets a new date when its rectification passes.
             * @enum {string}
             */
            matterState: "OPEN" | "SUBMITTED" | "RETURNED" | "MET" | "EXEMPT" | "CANCELLED";
            /**
             * Format: date
             * @description The matter’s current date.
             */
            matterDueOn: string;
            /**
             * Format: date
             * @description The matter’s first date.
             */
            matterOriginalDueOn: string;
            /** @enum {string} */
            state: "OPEN" | "TALKED" | "RECTIFIED" | "CLOSED" | "FAILED" | "VOID" | "WAIVED";
            demand?: string | null;
            commitment?: string | null;
            /**
             * Format: date
             * @description When the rectification is due.
             */
            dueOn?: string | null;
            report?: string | null;
            /** Format: date */
            reportedOn?: string | null;
            /** Format: date */
            checkBy?: string | null;
            failedChecks: number;
            verdict?: components["schemas"]["ItemVerdictAnswer"] | null;
            /** Format: date */
            suspendedSince?: string | null;
            /** Format: date */
            endedOn?: string | null;
        };
        InterviewAnswer: {
            /** Format: uuid */
            id: string;
            tier: number;
            round: number;
            /** @enum {string} */
            state: "PROPOSED" | "REJECTED" | "ISSUED" | "ACKNOWLEDGED" | "UNSERVED" | "TALKED" | "RECTIFIED" | "CLOSED" | "FAILED" | "EXHAUSTED" | "VOID" | "WAIVED";
            serial?: string | null;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            interviewee: components["schemas"]["TalkPostAnswer"];
            interviewer: components["schemas"]["TalkPostAnswer"];
            /** @description The role of the post that signs at this tier. */
            approverRole: string;
            /** @description LADDER, COUNT, OUTCOME, AFTER_HOLD, AFTER_INTERVIEW or PERSON. */
            cause: string;
            /** Format: date */
            proposedOn: string;
            /**
             * Format: date
             * @description The approver decides by then; silence reminds his own chain.
             */
            approvalDueOn: string;
            /** Format: date */
            signedOn?: string | null;
            /** Format: date */
            scheduledOn?: string | null;
            scheduledTime?: string | null;
            place?: string | null;
            /**
             * Format: date
             * @description The last day of the term for the talk.
             */
            talkBy?: string | null;
            /** Format: date */
            acknowledgedOn?: string | null;
            /** Format: date */
            talkedOn?: string | null;
            /** Format: date */
            recordCheckBy?: string | null;
            /** @enum {string|null} */
            recordCheck?: "OPEN" | "CONFIRMED" | "UNOBJECTED" | "OBJECTED" | null;
            /** Format: date */
            suspendedSince?: string | null;
            /** Format: date */
            endedOn?: string | null;
            service?: components["schemas"]["ServiceAnswer"] | null;
            explanation?: string | null;
            record?: components["schemas"]["TalkRecordAnswer"] | null;
            objection?: string | null;
            outcome?: components["schemas"]["InterviewOutcomeAnswer"] | null;
            items: components["schemas"]["InterviewItemAnswer"][];
            version: number;
        };
        PageOfInterviewAnswer: {
            items: components["schemas"]["InterviewAnswer"][];
            /** @description Send it as `cursor` for the next page; null on the last one. */
            nextCursor?: string | null;
        };
        NoticeTextAnswer: {
            /** @description Not signed: as it would go out today. For the office alone. */
            draft: boolean;
            title: string;
            /** @description Paragraphs, one a line; the first names the addressee, the last the issuer. */
            body: string;
            /** Format: date */
            issuedOn?: string | null;
        };
        ApproveBatchRequest: {
            interviewIds: string[];
            offline?: components["schemas"]["OfflineAct"] | null;
        };
        ApproveInterviewRequest: {
            /**
             * Format: date
             * @description The day of the talk: at least the days of notice from now, within the term.
             */
            scheduledOn?: string | null;
            /**
             * @description HH:MM within office hours.
             * @example 10:00
             */
            scheduledTime?: string | null;
            /** @description Left out: the office’s meeting room. */
            place?: string | null;
            words?: string | null;
            offline?: components["schemas"]["OfflineAct"] | null;
        };
        RejectInterviewRequest: {
            /**
             * Format: date
             * @description Until when the cases rest; left out: ten working days. Then they are proposed again.
             */
            until?: string | null;
            /** @description The reason; required unless the paper gives it. */
            words?: string | null;
            offline?: components["schemas"]["OfflineAct"] | null;
        };
        TerminateRequest: {
            /** @description What was wrong with the notice; the unit is told. */
            reason: string;
            /** @description The number of the termination notice, where it is a document. */
            documentNumber?: string | null;
            offline?: components["schemas"]["OfflineAct"] | null;
        };
        WaiveRequest: {
            reason: string;
            /** @description Number of the document on which it rests. */
            documentNumber: string;
        };
        WaiverAnswer: {
            /** Format: uuid */
            approvalId: string;
        };
        ScheduleInterviewRequest: {
            /** Format: date */
            scheduledOn: string;
            /** @example 15:00 */
            scheduledTime: string;
            place?: string | null;
            reason: string;
            offline?: components["schemas"]["OfflineAct"] | null;
        };
        AcknowledgeRequest: {
            /** @description Signed on paper; registered by the office. */
            offline?: components["schemas"]["OfflineAct"] | null;
        };
        ServiceRequest: {
            /**
             * Format: date
             * @description When it was handed over; never in the future.
             */
            servedOn: string;
            /** @description How: handed over, telephone read-back, registered letter … */
            how: string;
            /** @description Who took it. */
            takenBy: string;
        };
        InterviewExplanationRequest: {
            text: string;
            offline?: components["schemas"]["OfflineAct"] | null;
        };
        RecordItem: {
            /** Format: uuid */
            itemId: string;
            /** @description What has to be done. */
            demand: string;
            /** @description What the interviewee promised. */
            commitment?: string | null;
            /**
             * Format: date
             * @description By when; left out: the tier’s term from the talk.
             */
            dueOn?: string | null;
        };
        RecordInterviewRequest: {
            /**
             * Format: date
             * @description When it took place; never in the future.
             */
            talkedOn: string;
            /**
             * @description When it began; not later than now.
             * @example 10:00
             */
            talkedTime?: string | null;
            place: string;
            /** @description Who took part, with their posts. */
            participants: string;
            /** @description The interviewee came himself; nobody may stand in for him. */
            intervieweePresent: boolean;
            /** @description The points put. */
            points: string;
            /** @description The interviewee’s explanation. */
            explanation: string;
            items: components["schemas"]["RecordItem"][];
            offline?: components["schemas"]["OfflineAct"] | null;
        };
        NotHeldRequest: {
            /**
             * @description Whose fault. INTERVIEWEE: the interview fails; else it gets a new day.
             * @enum {string}
             */
            fault: "INTERVIEWER" | "NONE" | "INTERVIEWEE";
            reason: string;
            /**
             * Format: date
             * @description The new day; required unless the fault is the interviewee’s.
             */
            newDate?: string | null;
            newTime?: string | null;
            offline?: components["schemas"]["OfflineAct"] | null;
        };
        ConfirmRecordRequest: {
            offline?: components["schemas"]["OfflineAct"] | null;
        };
        ObjectRequest: {
            text: string;
            offline?: components["schemas"]["OfflineAct"] | null;
        };
        RectificationItem: {
            /** Format: uuid */
            itemId: string;
            /** @description What was done, with document numbers; no attachment is asked. */
            report: string;
        };
        RectificationRequest: {
            items: components["schemas"]["RectificationItem"][];
            offline?: components["schemas"]["OfflineAct"] | null;
        };
        VerifyItem: {
            /** Format: uuid */
            itemId: string;
            /** @enum {string} */
            verdict: "MET" | "NOT_MET";
            /** @description Required where it is not met: what is missing. */
            words?: string | null;
            /**
             * Format: date
             * @description Required where it is met and the matter itself is still open: its new date.
             */
            newDate?: string | null;
        };
        VerifyInterviewRequest: {
            items: components["schemas"]["VerifyItem"][];
            offline?: components["schemas"]["OfflineAct"] | null;
        };
        LightTallyAnswer: {
            /** @description 严重滞后 */
            RED: number;
            /** @description 滞后 */
            YELLOW: number;
            /** @description 临期 */
            BLUE: number;
            /** @description 正常 */
            GREEN: number;
            /** @description 未启动 */
            GREY: number;
        };
        UnitLightsAnswer: {
            /** Format: uuid */
            unitId: string;
            unitName: string;
            lights: components["schemas"]["LightTallyAnswer"];
        };
        KindLightsAnswer: {
            kind: string;
            lights: components["schemas"]["LightTallyAnswer"];
        };
        StageAnswer: {
            stage: string;
            count: number;
        };
        MonthAnswer: {
            /** @description `YYYY-MM` */
            month: string;
            opened: number;
            closed: number;
        };
        WaitingAnswer: {
            /** @description 历史逾期, not yet released */
            historic: number;
            /** @description Filed and not yet read */
            awaitingVerdict: number;
            /** @description Explanations without a verdict */
            explanations: number;
        };
        OverviewAnswer: {
            /** Format: date */
            today: string;
            total: components["schemas"]["LightTallyAnswer"];
            /** @description In the order of the names, never of merit */
            units: components["schemas"]["UnitLightsAnswer"][];
            kinds: components["schemas"]["KindLightsAnswer"][];
            funnel: components["schemas"]["StageAnswer"][];
            trend: components["schemas"]["MonthAnswer"][];
            waiting: components["schemas"]["WaitingAnswer"];
        };
        HitAnswer: {
            /** @enum {string} */
            kind: "PROJECT" | "DUTY" | "TASK" | "UNIT";
            /** Format: uuid */
            id: string;
            /** @description The name of a project or unit, a task’s matter, the project of a matter. */
            title: string;
            /** @description The project’s code. */
            code?: string | null;
            /** @description Whose it is; of a unit, the one above it. */
            unitName?: string | null;
            projectName?: string | null;
            /** @description The kind of a matter of the five, or of a unit. */
            what?: string | null;
            year?: number | null;
            quarter?: number | null;
            /** @description What a matter is planned to be about. */
            theme?: string | null;
            /** @description State of the duty or task; RUNNING or ENDED of a project. */
            state?: string | null;
            /**
             * Format: date
             * @description The current due date.
             */
            dueOn?: string | null;
        };
        FoundAnswer: {
            /** @description Kind by kind. */
            items: components["schemas"]["HitAnswer"][];
            /** @description Kinds of which there is more than was asked for. */
            more: ("PROJECT" | "DUTY" | "TASK" | "UNIT")[];
        };
        PersonaAnswer: {
            /** @description Stable key for POST /demo/sign-in */
            persona: string;
            label: string;
            /** @description What he comes for */
            does: string;
            /** @description The holder of the post; null for administrators */
            name?: string | null;
            unit?: string | null;
            title?: string | null;
        };
        PersonaRequest: {
            /**
             * @description A key of GET /demo/personas.
             * @example office-chief
             */
            persona: string;
        };
        DemoClockAnswer: {
            /** Format: date-time */
            now: string;
            /**
             * Format: date
             * @description The day in Asia/Shanghai
             */
            today: string;
        };
        JourneyRequest: {
            /**
             * Format: date
             * @description To this day.
             */
            advanceTo?: string | null;
            /** @description By so many working days. */
            advanceWorkingDays?: number | null;
            /**
             * @description HH:MM on the day of arrival; 09:00 if left out.
             * @example 09:00
             */
            time?: string | null;
            /** @description Scripted people act on the way: some at once, some late, some not at all. */
            autopilot?: boolean | null;
        };
        HappeningAnswer: {
            /** Format: date-time */
            at: string;
            /** Format: date */
            day: string;
            /** @description A step of the watch (SLIP_SENT) or an act (duty.submitted) */
            kind: string;
            who: string;
            text: string;
            /**
             * Format: uuid
             * @description The obligation, or the thing acted on
             */
            subjectId?: string | null;
        };
        ArrivalAnswer: {
            /** Format: date-time */
            now: string;
            /**
             * Format: date
             * @description The day in Asia/Shanghai
             */
            today: string;
            events: components["schemas"]["HappeningAnswer"][];
        };
        ProblemField: {
            /**
             * @description JSON pointer into the request body
             * @example /activity/summary
             */
            pointer: string;
            /** @example TOO_LONG */
            code: string;
            /** @description What is wrong, in the reader’s language */
            detail: string;
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            /** @description What happened and what to do, in the language of Accept-Language (zh-CN or en) */
            detail: string;
            /** @description Stable code; scripts rely on it */
            code: string;
            params: {
                [key: string]: unknown;
            };
            /** @description To quote to the administrator */
            requestId: string;
            errors: components["schemas"]["ProblemField"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Work_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Operation_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Operation_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadyAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Operation_measurements: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Status_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuditEvents_read: {
        parameters: {
            query?: {
                /** @description Items on one page, 50 unless told. */
                limit?: number | null;
                /** @description `nextCursor` of the page before; left out for the first page. */
                cursor?: string | null;
                /** @description One kind of act. */
                action?: string | null;
                subjectType?: string | null;
                subjectId?: string | null;
                /** @description Who acted. */
                personId?: string | null;
                /** @description The unit concerned. */
                unitId?: string | null;
                /** @description First day, by the business clock. */
                from?: string | null;
                /** @description Last day, by the business clock. */
                to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfAuditEventAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuditEvents_verify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyRecordRequest"];
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationStartedAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Calendar_read: {
        parameters: {
            query: {
                /** @description First day. */
                from: string;
                /** @description Last day, 400 days on at most. */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Calendar_years: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarYearAnswer"][];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Calendar_load: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoadCalendarYearRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoadedYearAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Calendar_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarYearRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarPreviewAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Notices_list: {
        parameters: {
            query?: {
                /** @description Items on one page, 50 unless told. */
                limit?: number | null;
                /** @description `nextCursor` of the page before; left out for the first page. */
                cursor?: string | null;
                /** @description Only what is not read yet. */
                unread?: boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Notices_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Notices_readThrough: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Notices_events: {
        parameters: {
            query?: never;
            header?: {
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Units_list: {
        parameters: {
            query?: {
                /** @description Items on one page, 50 unless told. */
                limit?: number | null;
                /** @description `nextCursor` of the page before; left out for the first page. */
                cursor?: string | null;
                /** @description Only those directly below this one. */
                parentId?: string | null;
                kind?: "REGION" | "COMMITTEE" | "REFORM_OFFICE" | "SPECIAL_GROUP" | "CAMPAIGN_GROUP" | "DEPARTMENT" | "COUNTY" | "DEVELOPMENT_ZONE" | "VERTICAL" | null;
                /** @description A part of the name. */
                name?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfUnitAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Units_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUnitRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Units_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitDetailAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Units_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeUnitRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitDetailAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Units_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseUnitRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitDetailAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Posts_list: {
        parameters: {
            query?: {
                /** @description Items on one page, 50 unless told. */
                limit?: number | null;
                /** @description `nextCursor` of the page before; left out for the first page. */
                cursor?: string | null;
                unitId?: string | null;
                role?: "LIAISON" | "SECTION_CHIEF" | "UNIT_OFFICE" | "DEPUTY_LEADER" | "PRINCIPAL_LEADER" | "OFFICE_CLERK" | "OFFICE_SECTION_CHIEF" | "OFFICE_DEPUTY_DIRECTOR" | "EXECUTIVE_DEPUTY_DIRECTOR" | "OFFICE_DIRECTOR" | "LEADING_OFFICIAL" | "LEADER_SECRETARY" | "GROUP_HEAD" | "GROUP_LIAISON" | null;
                /** @description Only those without a holder today. */
                vacant?: boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfListedPostAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Posts_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePostRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Posts_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePostRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Posts_appoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Posts_vacate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VacateRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Posts_abolish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    People_list: {
        parameters: {
            query?: {
                /** @description Items on one page, 50 unless told. */
                limit?: number | null;
                /** @description `nextCursor` of the page before; left out for the first page. */
                cursor?: string | null;
                /** @description A part of the name. */
                name?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfPersonAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    People_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    People_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    People_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Delegations_list: {
        parameters: {
            query?: {
                /** @description Items on one page, 50 unless told. */
                limit?: number | null;
                /** @description `nextCursor` of the page before; left out for the first page. */
                cursor?: string | null;
                /** @description Of this post, or by it. */
                postId?: string | null;
                unitId?: string | null;
                /** @description Only those running today. */
                active?: boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfDelegationAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Delegations_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArrangeDelegationRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Delegations_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DelegationAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Sessions_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Sessions_close: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Sessions_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Passwords_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Passwords_set: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetPasswordRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasswordSetAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Accounts_list: {
        parameters: {
            query?: {
                /** @description Items on one page, 50 unless told. */
                limit?: number | null;
                /** @description `nextCursor` of the page before; left out for the first page. */
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfAccountAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Accounts_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAccountRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedAccountAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Accounts_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneTimeLinkAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Accounts_disable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Accounts_enable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Approvals_list: {
        parameters: {
            query?: {
                /** @description Items on one page, 50 unless told. */
                limit?: number | null;
                /** @description `nextCursor` of the page before; left out for the first page. */
                cursor?: string | null;
                /** @description Only what waits for my decision. */
                mine?: boolean | null;
                state?: "PENDING" | "APPROVED" | "REJECTED" | "WITHDRAWN" | null;
                /** @description EXTENSION, EXEMPTION, CYCLE_CLOSE, INTERVIEW, … */
                kind?: string | null;
                /** @description The thing that it is about. */
                subjectId?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfApprovalAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Approvals_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Approvals_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Approvals_reject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Obligations_index: {
        parameters: {
            query?: {
                /** @description Items on one page, 50 unless told. */
                limit?: number | null;
                /** @description `nextCursor` of the page before; left out for the first page. */
                cursor?: string | null;
                /** @description Only what one’s own unit has to do now (open or returned, unless a state or light is named). */
                mine?: boolean | null;
                /** @description The unit that has to do it. */
                unitId?: string | null;
                projectId?: string | null;
                kind?: "DUTY" | "TASK" | "DECISION" | "DEMAND" | "COORDINATION" | "PLAN" | "RECTIFICATION" | "VERIFICATION" | "APPROVAL" | "OFFICE_WORK" | null;
                state?: "OPEN" | "SUBMITTED" | "RETURNED" | "MET" | "EXEMPT" | "CANCELLED" | null;
                light?: "RED" | "YELLOW" | "BLUE" | "GREEN" | "GREY" | "DONE_LATE" | "DONE" | null;
                /** @description Current due date earlier than this day. */
                dueBefore?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfObligationAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Obligations_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObligationPageAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Obligations_releaseOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleasedAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Explanations_explain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExplanationRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObligationRef"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Explanations_confirmOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                explanationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmationRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObligationRef"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Explanations_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                explanationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerdictRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObligationRef"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Explanations_refuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                explanationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerdictRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObligationRef"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ExplanationEntries_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                explanationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObligationRef"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ExplanationList_index: {
        parameters: {
            query?: {
                /** @description Items on one page, 50 unless told. */
                limit?: number | null;
                /** @description `nextCursor` of the page before; left out for the first page. */
                cursor?: string | null;
                /** @description PENDING: no verdict yet. */
                state?: "PENDING" | "ACCEPTED" | "REFUSED" | "WITHDRAWN" | null;
                reason?: "LEADER_SCHEDULE" | "HIGHER_POLICY_PENDING" | "RESOURCES_PENDING" | "OTHER_UNIT" | "TASK_ADJUSTED" | "FORCE_MAJEURE" | "UNIT_EFFORT" | null;
                projectId?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfListedExplanationAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OfficeWork_finishOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FinishWorkRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObligationRef"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Projects_index: {
        parameters: {
            query?: {
                /** @description Items on one page, 50 unless told. */
                limit?: number | null;
                /** @description `nextCursor` of the page before; left out for the first page. */
                cursor?: string | null;
                category?: "PROVINCIALLY_ASSESSED" | "PILOT" | "KEY" | "INTEGRATED" | null;
                level?: "NATIONAL" | "PROVINCIAL" | "MUNICIPAL" | null;
                /** @description The lead unit. */
                leadUnitId?: string | null;
                /** @description The leading official’s post. */
                leaderPostId?: string | null;
                /** @description The programme or major item above it. */
                parentId?: string | null;
                /** @description Only ended ones, or only running ones. */
                ended?: boolean | null;
                /** @description Words of the name. */
                words?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfProjectAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Projects_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectRef"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Projects_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectPageAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Projects_rewrite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectRef"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Projects_endOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectRef"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Parties_resolveOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                partyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResolvePartyRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectRef"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Chain_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChainAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ChainGaps_index: {
        parameters: {
            query?: {
                /** @description Items on one page, 50 unless told. */
                limit?: number | null;
                /** @description `nextCursor` of the page before; left out for the first page. */
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfChainGapsAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DivisionChanges_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DivisionChangeRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DivisionChangeAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DivisionChanges_move: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DivisionChangeRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DivisionChangeAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Tasks_index: {
        parameters: {
            query?: {
                /** @description Items on one page, 50 unless told. */
                limit?: number | null;
                /** @description `nextCursor` of the page before; left out for the first page. */
                cursor?: string | null;
                projectId?: string | null;
                /** @description The unit that owns it. */
                unitId?: string | null;
                state?: "ASSIGNED" | "SUBMITTED" | "RETURNED" | "VERIFIED" | "CANCELLED" | null;
                source?: "LEDGER" | "DECISION" | "ASSIGNMENT" | "COORDINATION" | null;
                /** @description The year of the ledger. */
                year?: number | null;
                /** @description Only those of one’s own unit for which the office reported progress that the unit has not confirmed. */
                toConfirm?: boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfTaskAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Tasks_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignmentRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Tasks_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPageAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TaskActs_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgressRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskRefAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TaskActs_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskResultRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskRefAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TaskActs_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerdictWords"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskRefAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TaskActs_sendBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MissingRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskRefAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TaskActs_drop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskRefAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProgressConfirmations_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskRefAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LedgerImports_index: {
        parameters: {
            query?: {
                /** @description Items on one page, 50 unless told. */
                limit?: number | null;
                /** @description `nextCursor` of the page before; left out for the first page. */
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfImportAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LedgerImports_add: {
        parameters: {
            query?: {
                /** @description The ledger’s year, where its title does not say. */
                year?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportStartedAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LedgerImports_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LedgerImports_rows: {
        parameters: {
            query?: {
                /** @description Items on one page, 50 unless told. */
                limit?: number | null;
                /** @description `nextCursor` of the page before; left out for the first page. */
                cursor?: string | null;
                verdict?: "ADD" | "CHANGE" | "SAME" | "REFUSE" | null;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfImportRowAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LedgerImports_carryOut: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmImportRequest"];
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportStartedAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LedgerImports_layAside: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LedgerExports_download: {
        parameters: {
            query: {
                /** @description The ledger’s year. */
                year: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Cycles_index: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CyclesAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Cycles_prepare: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CycleRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CycleAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Cycles_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CycleAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Cycles_previewOpening: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Cycles_openCycle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartedAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Cycles_closeCycle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CloseAnswerBody"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CycleTables_table: {
        parameters: {
            query?: {
                /** @description Items on one page, 50 unless told. */
                limit?: number | null;
                /** @description `nextCursor` of the page before; left out for the first page. */
                cursor?: string | null;
                /** @description Only this lead unit’s. */
                unitId?: string | null;
                /** @description Only what this leading official leads. */
                leadingPostId?: string | null;
                kind?: "RESEARCH" | "COORDINATION" | "INSPECTION" | "PROBLEM" | "EXPERIENCE" | null;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatrixAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CycleTables_plansOf: {
        parameters: {
            query?: {
                /** @description Items on one page, 50 unless told. */
                limit?: number | null;
                /** @description `nextCursor` of the page before; left out for the first page. */
                cursor?: string | null;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfPlanAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CycleTables_forecastClose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CloseForecastAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Duties_index: {
        parameters: {
            query?: {
                /** @description Items on one page, 50 unless told. */
                limit?: number | null;
                /** @description `nextCursor` of the page before; left out for the first page. */
                cursor?: string | null;
                cycleId?: string | null;
                projectId?: string | null;
                unitId?: string | null;
                kind?: "RESEARCH" | "COORDINATION" | "INSPECTION" | "PROBLEM" | "EXPERIENCE" | null;
                state?: "UNPLANNED" | "PLANNED" | "HELD" | "SUBMITTED" | "RETURNED" | "VERIFIED" | "EXEMPT" | "CANCELLED" | "MISSED" | "DEFERRED" | null;
                light?: "RED" | "YELLOW" | "BLUE" | "GREEN" | "GREY" | "DONE_LATE" | "DONE" | null;
                /** @description Only what one’s own unit still has to file, make-ups included. */
                mine?: boolean | null;
                /** @description Only those of one’s own unit for which the office entered something that the unit has not confirmed. */
                toConfirm?: boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfDutyAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Duties_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyPageAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Duties_ofProject: {
        parameters: {
            query?: {
                /** @description Items on one page, 50 unless told. */
                limit?: number | null;
                /** @description `nextCursor` of the page before; left out for the first page. */
                cursor?: string | null;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfDutyAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Verdicts_verifyBatch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyBatchRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerifiedBatchAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Verdicts_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyDutyRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyRef"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Verdicts_returnDuty: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnedAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DutyRequests_extend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtensionRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyRef"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DutyRequests_exempt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExemptionRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyRef"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Filing_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyRef"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Filing_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyRef"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Filing_hold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyRef"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Filing_submit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmittedAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Filing_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyRef"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DutyAdditions_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyRef"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DutyAdditions_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ParagraphRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyRef"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Plans_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanPageAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Plans_submit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyRef"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Coordination_ask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CoordinationTaskRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoordinationAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rules_listPolicies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyAnswer"][];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rules_createPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPolicyRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rules_runTrial: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrialRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrialAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Cases_listCases: {
        parameters: {
            query?: {
                /** @description Items on one page, 50 unless told. */
                limit?: number | null;
                /** @description `nextCursor` of the page before; left out for the first page. */
                cursor?: string | null;
                state?: "OPEN" | "PAUSED" | "CLOSED" | null;
                unitId?: string | null;
                projectId?: string | null;
                obligationId?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfCaseAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Cases_getCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseWithTimelineAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Cases_raise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RaiseRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseWithTimelineAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Slips_listSlips: {
        parameters: {
            query?: {
                /** @description Items on one page, 50 unless told. */
                limit?: number | null;
                /** @description `nextCursor` of the page before; left out for the first page. */
                cursor?: string | null;
                /** @description Left out: PREPARED and HELD. */
                state?: "PREPARED" | "HELD" | "SENT" | "DROPPED" | null;
                /** @description Only those not yet called about. */
                uncalled?: boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfSlipAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Slips_hold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldSlipRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Slips_called: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalledRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Slips_getSurge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurgeAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Slips_releaseSurge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseSurgeRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Interviews_list: {
        parameters: {
            query?: {
                /** @description Items on one page, 50 unless told. */
                limit?: number | null;
                /** @description `nextCursor` of the page before; left out for the first page. */
                cursor?: string | null;
                state?: "PROPOSED" | "REJECTED" | "ISSUED" | "ACKNOWLEDGED" | "UNSERVED" | "TALKED" | "RECTIFIED" | "CLOSED" | "FAILED" | "EXHAUSTED" | "VOID" | "WAIVED" | null;
                /** @description Interviews of this unit. */
                unitId?: string | null;
                /** @description Interviews in which this case is an item. */
                caseId?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfInterviewAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Interviews_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterviewAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Interviews_readNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeTextAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Interviews_approveBatch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveBatchRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterviewAnswer"][];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Interviews_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveInterviewRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterviewAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Interviews_reject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RejectInterviewRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterviewAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Interviews_terminate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TerminateRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterviewAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Interviews_waive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WaiveRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaiverAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Notice_schedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScheduleInterviewRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterviewAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Notice_acknowledge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcknowledgeRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterviewAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Notice_serve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterviewAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Notice_explain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InterviewExplanationRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterviewAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Talk_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordInterviewRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterviewAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Talk_notHeld: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotHeldRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterviewAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Talk_confirmRecord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmRecordRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterviewAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Talk_object: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObjectRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterviewAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rectification_rectify: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RectificationRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterviewAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rectification_verify: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyInterviewRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterviewAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Dashboard_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverviewAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Search_find: {
        parameters: {
            query: {
                /** @description Words or codes, apart by spaces; all must be found. Two characters suffice. */
                words: string;
                /** @description Of each kind, 10 unless told. */
                limit?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Demo_personas: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonaAnswer"][];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Demo_signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonaRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Demo_clock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoClockAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Demo_advance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JourneyRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArrivalAnswer"];
                };
            };
            /** @description Refused; see `code` */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
