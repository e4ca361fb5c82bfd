-- A round whose talk was never issued, or was dropped, is not counted: the next one takes its number.

-- That one talk at a time is open stays held by interview_open.
DROP INDEX interview_round;
CREATE INDEX interview_round ON interview (interviewee_post_id, interviewer_post_id, tier);
