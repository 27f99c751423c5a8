-- What is put on paper: examples, works, initiatives, awards, minutes, and official papers themselves.

CREATE TABLE issuer (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL,
    home TEXT NOT NULL,
    vv TEXT NOT NULL,
    lamport INTEGER NOT NULL,
    actor TEXT NOT NULL,
    deleted INTEGER NOT NULL,
    change_seq INTEGER NOT NULL,
    digest TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL,
    search TEXT NOT NULL,
    sort_key BLOB NOT NULL,
    extra TEXT,
    unit_id INTEGER REFERENCES unit (id) ON DELETE RESTRICT,
    valid_from TEXT,
    valid_to TEXT,
    superior TEXT,
    body TEXT,
    symbol TEXT,
    place TEXT,
    authority TEXT,
    role TEXT,
    signer TEXT,
    recipients TEXT,
    filing TEXT,
    note TEXT,
    sample INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX issuer_uid ON issuer (uid);
CREATE INDEX issuer_home ON issuer (home);
CREATE INDEX issuer_change_seq ON issuer (change_seq);
CREATE INDEX issuer_sort_key ON issuer (sort_key);
CREATE INDEX issuer_unit_id ON issuer (unit_id);
CREATE TABLE example (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL,
    home TEXT NOT NULL,
    vv TEXT NOT NULL,
    lamport INTEGER NOT NULL,
    actor TEXT NOT NULL,
    deleted INTEGER NOT NULL,
    change_seq INTEGER NOT NULL,
    digest TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL,
    search TEXT NOT NULL,
    sort_key BLOB NOT NULL,
    extra TEXT,
    subject TEXT,
    name TEXT,
    birth_year INTEGER,
    gender TEXT,
    ethnicity TEXT,
    job TEXT,
    unit_id INTEGER REFERENCES unit (id) ON DELETE RESTRICT,
    place TEXT,
    sector TEXT,
    achievement TEXT,
    found_on TEXT,
    campaign_id INTEGER REFERENCES campaign (id) ON DELETE RESTRICT,
    honour TEXT,
    recognised_by TEXT,
    recognised_on TEXT,
    formal_title INTEGER NOT NULL,
    replicated INTEGER NOT NULL,
    replicated_where TEXT,
    may_publish INTEGER NOT NULL,
    note TEXT,
    sample INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX example_uid ON example (uid);
CREATE INDEX example_home ON example (home);
CREATE INDEX example_change_seq ON example (change_seq);
CREATE INDEX example_sort_key ON example (sort_key);
CREATE INDEX example_unit_id ON example (unit_id);
CREATE INDEX example_campaign_id ON example (campaign_id);
CREATE TABLE pledged_work (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL,
    home TEXT NOT NULL,
    vv TEXT NOT NULL,
    lamport INTEGER NOT NULL,
    actor TEXT NOT NULL,
    deleted INTEGER NOT NULL,
    change_seq INTEGER NOT NULL,
    digest TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL,
    search TEXT NOT NULL,
    sort_key BLOB NOT NULL,
    extra TEXT,
    type TEXT,
    name TEXT,
    campaign_id INTEGER REFERENCES campaign (id) ON DELETE RESTRICT,
    occasion TEXT,
    unit_id INTEGER REFERENCES unit (id) ON DELETE RESTRICT,
    place TEXT,
    starts_on TEXT,
    planned_end TEXT,
    ended_on TEXT,
    planned_value INTEGER,
    actual_value INTEGER,
    funding TEXT,
    volume TEXT,
    volume_measure TEXT,
    state TEXT,
    plaque INTEGER NOT NULL,
    note TEXT,
    sample INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX pledged_work_uid ON pledged_work (uid);
CREATE INDEX pledged_work_home ON pledged_work (home);
CREATE INDEX pledged_work_change_seq ON pledged_work (change_seq);
CREATE INDEX pledged_work_sort_key ON pledged_work (sort_key);
CREATE INDEX pledged_work_campaign_id ON pledged_work (campaign_id);
CREATE INDEX pledged_work_unit_id ON pledged_work (unit_id);
CREATE TABLE initiative (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL,
    home TEXT NOT NULL,
    vv TEXT NOT NULL,
    lamport INTEGER NOT NULL,
    actor TEXT NOT NULL,
    deleted INTEGER NOT NULL,
    change_seq INTEGER NOT NULL,
    digest TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL,
    search TEXT NOT NULL,
    sort_key BLOB NOT NULL,
    extra TEXT,
    name TEXT,
    authors TEXT,
    unit_id INTEGER REFERENCES unit (id) ON DELETE RESTRICT,
    sector TEXT,
    applied_on TEXT,
    effect TEXT,
    reach TEXT,
    council TEXT,
    considered_on TEXT,
    decision_number TEXT,
    recognised_on TEXT,
    outcome TEXT,
    note TEXT,
    sample INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX initiative_uid ON initiative (uid);
CREATE INDEX initiative_home ON initiative (home);
CREATE INDEX initiative_change_seq ON initiative (change_seq);
CREATE INDEX initiative_sort_key ON initiative (sort_key);
CREATE INDEX initiative_unit_id ON initiative (unit_id);
CREATE TABLE award_proposal (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL,
    home TEXT NOT NULL,
    vv TEXT NOT NULL,
    lamport INTEGER NOT NULL,
    actor TEXT NOT NULL,
    deleted INTEGER NOT NULL,
    change_seq INTEGER NOT NULL,
    digest TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL,
    search TEXT NOT NULL,
    sort_key BLOB NOT NULL,
    extra TEXT,
    unit_id INTEGER REFERENCES unit (id) ON DELETE RESTRICT,
    title TEXT,
    occasion TEXT,
    campaign_id INTEGER REFERENCES campaign (id) ON DELETE RESTRICT,
    period_id INTEGER REFERENCES period (id) ON DELETE RESTRICT,
    level TEXT,
    proposed_on TEXT,
    reasons TEXT,
    council_size INTEGER,
    state TEXT,
    note TEXT,
    sample INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX award_proposal_uid ON award_proposal (uid);
CREATE INDEX award_proposal_home ON award_proposal (home);
CREATE INDEX award_proposal_change_seq ON award_proposal (change_seq);
CREATE INDEX award_proposal_sort_key ON award_proposal (sort_key);
CREATE INDEX award_proposal_unit_id ON award_proposal (unit_id);
CREATE INDEX award_proposal_campaign_id ON award_proposal (campaign_id);
CREATE INDEX award_proposal_period_id ON award_proposal (period_id);
CREATE TABLE award_line (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL,
    home TEXT NOT NULL,
    vv TEXT NOT NULL,
    lamport INTEGER NOT NULL,
    actor TEXT NOT NULL,
    deleted INTEGER NOT NULL,
    change_seq INTEGER NOT NULL,
    digest TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL,
    search TEXT NOT NULL,
    sort_key BLOB NOT NULL,
    extra TEXT,
    proposal_id INTEGER REFERENCES award_proposal (id) ON DELETE RESTRICT,
    subject TEXT,
    name TEXT,
    form TEXT,
    birth_year INTEGER,
    gender TEXT,
    position TEXT,
    address TEXT,
    person_class TEXT,
    achievement TEXT,
    votes_for INTEGER,
    votes_against INTEGER,
    votes_abstained INTEGER,
    outcome TEXT,
    decision_number TEXT,
    decided_on TEXT,
    reward INTEGER,
    refusal TEXT,
    note TEXT,
    sample INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX award_line_uid ON award_line (uid);
CREATE INDEX award_line_home ON award_line (home);
CREATE INDEX award_line_change_seq ON award_line (change_seq);
CREATE INDEX award_line_sort_key ON award_line (sort_key);
CREATE INDEX award_line_proposal_id ON award_line (proposal_id);
CREATE TABLE meeting (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL,
    home TEXT NOT NULL,
    vv TEXT NOT NULL,
    lamport INTEGER NOT NULL,
    actor TEXT NOT NULL,
    deleted INTEGER NOT NULL,
    change_seq INTEGER NOT NULL,
    digest TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL,
    search TEXT NOT NULL,
    sort_key BLOB NOT NULL,
    extra TEXT,
    unit_id INTEGER REFERENCES unit (id) ON DELETE RESTRICT,
    purpose TEXT,
    title TEXT,
    on_day TEXT,
    begins TEXT,
    ends TEXT,
    place TEXT,
    chair TEXT,
    chair_role TEXT,
    secretary TEXT,
    present TEXT,
    absent TEXT,
    agenda TEXT,
    proceedings TEXT,
    conclusion TEXT,
    proposal_id INTEGER REFERENCES award_proposal (id) ON DELETE RESTRICT,
    campaign_id INTEGER REFERENCES campaign (id) ON DELETE RESTRICT,
    note TEXT,
    sample INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX meeting_uid ON meeting (uid);
CREATE INDEX meeting_home ON meeting (home);
CREATE INDEX meeting_change_seq ON meeting (change_seq);
CREATE INDEX meeting_sort_key ON meeting (sort_key);
CREATE INDEX meeting_unit_id ON meeting (unit_id);
CREATE INDEX meeting_proposal_id ON meeting (proposal_id);
CREATE INDEX meeting_campaign_id ON meeting (campaign_id);
CREATE TABLE issued_paper (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL,
    home TEXT NOT NULL,
    vv TEXT NOT NULL,
    lamport INTEGER NOT NULL,
    actor TEXT NOT NULL,
    deleted INTEGER NOT NULL,
    change_seq INTEGER NOT NULL,
    digest TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL,
    search TEXT NOT NULL,
    sort_key BLOB NOT NULL,
    extra TEXT,
    report TEXT,
    unit_id INTEGER REFERENCES unit (id) ON DELETE RESTRICT,
    period_id INTEGER REFERENCES period (id) ON DELETE RESTRICT,
    campaign_id INTEGER REFERENCES campaign (id) ON DELETE RESTRICT,
    proposal_id INTEGER REFERENCES award_proposal (id) ON DELETE RESTRICT,
    meeting_id INTEGER REFERENCES meeting (id) ON DELETE RESTRICT,
    year INTEGER,
    symbol TEXT,
    number INTEGER,
    number_suffix TEXT,
    on_day TEXT,
    place TEXT,
    authority TEXT,
    role TEXT,
    signer TEXT,
    addressees TEXT,
    recipients TEXT,
    note TEXT,
    sample INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX issued_paper_uid ON issued_paper (uid);
CREATE INDEX issued_paper_home ON issued_paper (home);
CREATE INDEX issued_paper_change_seq ON issued_paper (change_seq);
CREATE INDEX issued_paper_sort_key ON issued_paper (sort_key);
CREATE INDEX issued_paper_unit_id ON issued_paper (unit_id);
CREATE INDEX issued_paper_period_id ON issued_paper (period_id);
CREATE INDEX issued_paper_campaign_id ON issued_paper (campaign_id);
CREATE INDEX issued_paper_proposal_id ON issued_paper (proposal_id);
CREATE INDEX issued_paper_meeting_id ON issued_paper (meeting_id);
CREATE TABLE narrative (
    id INTEGER NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL,
    home TEXT NOT NULL,
    vv TEXT NOT NULL,
    lamport INTEGER NOT NULL,
    actor TEXT NOT NULL,
    deleted INTEGER NOT NULL,
    change_seq INTEGER NOT NULL,
    digest TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL,
    search TEXT NOT NULL,
    sort_key BLOB NOT NULL,
    extra TEXT,
    report TEXT,
    unit_id INTEGER REFERENCES unit (id) ON DELETE RESTRICT,
    period_id INTEGER REFERENCES period (id) ON DELETE RESTRICT,
    campaign_id INTEGER REFERENCES campaign (id) ON DELETE RESTRICT,
    section TEXT,
    text TEXT,
    alone INTEGER NOT NULL,
    figures TEXT,
    note TEXT,
    sample INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX narrative_uid ON narrative (uid);
CREATE INDEX narrative_home ON narrative (home);
CREATE INDEX narrative_change_seq ON narrative (change_seq);
CREATE INDEX narrative_sort_key ON narrative (sort_key);
CREATE INDEX narrative_unit_id ON narrative (unit_id);
CREATE INDEX narrative_period_id ON narrative (period_id);
CREATE INDEX narrative_campaign_id ON narrative (campaign_id);
