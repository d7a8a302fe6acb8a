// SPDX-License-Identifier: Apache-2.0
package org.jianting.server;

import java.util.HashMap;
import java.util.Map;
import org.jianting.consultation.profiles.Separation;
import org.jianting.consultation.verdict.Words;

/** What each operation is for, in one line. Operations are named by method and by address below {@code /api/v1}. */
final class ApiWords {

    private static final String CONSULTATION = "/desk/consultations/{id}";
    private static final Map<String, Words> SUMMARIES = new HashMap<>();

    static {
        forTheReader();
        toWorkAtTheDesk();
        toReadAtTheDesk();
        toPrepare();
        toConsult();
        toTakeIn();
        toNumberAndShow();
        toRule();
        toDecide();
        toPublish();
        forAccounts();
    }

    private ApiWords() {}

    static Words of(String operation) {
        var words = SUMMARIES.get(operation);
        if (words == null) {
            throw new IllegalStateException("No line says what %s is for".formatted(operation));
        }
        return words;
    }

    /** The act that a second person must do, and who that person must not be. */
    record Second(String operation, Words otherThan) {}

    static Second of(Separation separation) {
        return switch (separation) {
            case NOTICE_PROPOSER_AND_APPROVER -> second("/notice/approve", "提交公告送审的人", "whoever proposed the notice");
            case NOTICE_APPROVER_AND_PUBLISHER -> second("/notice/publish", "批准公告的人", "whoever approved the notice");
            case EXTENSION_PROPOSER_AND_APPROVER ->
                second("/extension/approve", "提出延期的人", "whoever proposed the extension");
            case WITHDRAWAL_PROPOSER_AND_APPROVER ->
                second("/withdrawal/approve", "提出终止的人", "whoever proposed the withdrawal");
            case REGISTRAR_AND_VERIFIER ->
                second("/registrations/{submissionId}/verify", "登记该来件的人", "whoever entered the submission");
            case PUBLIC_TEXT_PROPOSER_AND_APPROVER ->
                second("/public-texts/approve", "提出公开文本的人", "whoever proposed the public text");
            case RULING_PROPOSER_AND_APPROVER -> second("/rulings/approve", "提出处理意见的人", "whoever proposed a ruling");
            case OUTCOME_SEALER_AND_PUBLISHER -> second("/outcome/publish", "封存公开包的人", "whoever sealed the outcome");
        };
    }

    private static Second second(String address, String zh, String en) {
        return new Second("POST " + CONSULTATION + address, new Words(zh, en));
    }

    private static void say(String operation, String zh, String en) {
        SUMMARIES.put(operation, new Words(zh, en));
    }

    private static void step(String address, String zh, String en) {
        say("POST " + CONSULTATION + address, zh, en);
    }

    private static void forTheReader() {
        say("GET /consultations", "征集列表", "List the consultations");
        say("GET /consultations/{id}", "一项征集", "Read a consultation");
        say("GET /consultations/{id}/draft", "征求意见稿全文及条款", "Read the draft, clause by clause");
        say("POST /consultations/{id}/submissions", "提交意见，取得回执", "Submit a comment and get its receipt");
        say("GET /receipts/{code}", "凭查询码查看意见的办理情况", "Follow a comment by its receipt code");
        say("GET /consultations/{id}/tally", "收到意见的统计", "Read how many comments came");
        say("GET /consultations/{id}/tally/live", "统计的实时更新", "Watch the figures change");
        say(
                "GET /consultations/{id}/outcome",
                "采纳情况、正式文件、解读材料",
                "Read the outcome: feedback, final document, interpretation");
        say("GET /consultations/{id}/outcome/points", "逐条意见及其处理", "List the points and what became of them");
        say("GET /consultations/{id}/outcome/points/{point}", "一条意见及其处理", "Read a point and what became of it");
        say("GET /consultations/{id}/outcome/changes", "正式文件较草案的改动", "Compare the final document with the draft");
        say("GET /consultations/{id}/outcome.csv", "逐条意见的表格（CSV）", "Download all points as CSV");
        say("GET /search", "全文检索", "Search drafts, outcomes and points");
    }

    private static void toWorkAtTheDesk() {
        say("POST /desk/session", "登录，取得令牌", "Sign in and get a token");
        say("GET /desk/session", "当前登录的人员", "Read who is signed in");
        say("DELETE /desk/session", "退出登录", "Sign out");
        say("GET /desk/me", "本人的账户、第二重验证、登录会话", "Read one's own account, second factor and sessions");
        say("PUT /desk/me/password", "更改本人的密码", "Change one's own password");
        say("POST /desk/me/second-factor", "开始设置第二重验证，取得密钥", "Begin to set up a second factor and get its secret");
        say(
                "POST /desk/me/second-factor/confirm",
                "以第一个验证码确认，取得恢复码",
                "Confirm a second factor by its first code and get the recovery codes");
        say("POST /desk/me/recovery-codes", "重新生成恢复码，原有的失效", "Get new recovery codes in the place of the old");
        say("DELETE /desk/me/sessions", "退出本人的其他登录", "End one's own other sessions");
        say("POST /desk/password", "凭一次性链接设置密码", "Choose a password with a one-time link");
        say("POST /desk/first-administrator", "凭首次启动的令牌设立首位管理员", "Set up the first administrator");
        say("GET /desk/views", "各视图更新到何处", "Read how far the views have come");
    }

    private static void toReadAtTheDesk() {
        say("GET /desk/consultations", "本单位的征集事项", "List the consultations that are one's business");
        say("GET " + CONSULTATION, "一项征集的卷宗及下一步", "Read the file of a consultation and what it waits for");
        say("GET " + CONSULTATION + "/drafts/{version}", "草案的一个版本", "Read a version of the draft");
        say("GET " + CONSULTATION + "/points", "登记簿：来件、意见点、处理意见", "Read the register: submissions, points, rulings");
        say("GET " + CONSULTATION + "/points/unruled", "尚未处理的意见点", "List the points without a ruling");
        say("GET " + CONSULTATION + "/rulings", "全部处理意见", "List the rulings");
        say("GET " + CONSULTATION + "/rulings/{rulingId}", "一条处理意见", "Read a ruling");
        say("GET " + CONSULTATION + "/workbench", "处理进展", "Read how far ruling has come");
        say("GET " + CONSULTATION + "/workbench/points", "待处理意见表的一段", "Read a window of the table of points");
        say("GET " + CONSULTATION + "/workbench/selection", "符合条件的全部意见点", "Read all points that meet a filter");
        say("GET " + CONSULTATION + "/workbench/like/{point}", "与一条意见相似的意见", "List the points like one");
        say("GET " + CONSULTATION + "/workbench/changes", "某一位置之后的处理意见", "List what was ruled after a position");
        say(
                "GET " + CONSULTATION + "/workbench/findings",
                "某一位置之后的处理意见及理由",
                "List what was ruled after a position, with the findings");
        say("GET " + CONSULTATION + "/workbench/clauses", "草案条款与正式文件对照", "Compare the clauses with the final document");
        say("GET " + CONSULTATION + "/registrations", "待复核的代录登记", "List what was entered and is not verified");
        say("GET " + CONSULTATION + "/erasures", "一项征集中待批准的删除", "List the erasures of a consultation that wait");
        say("GET /desk/waiting", "等本人办理的事项，最急的在前", "List what waits for oneself, the most urgent first");
        say("GET /desk/erasures", "全部待批准的删除，最早的在前", "List all erasures that wait, the oldest first");
        say("GET " + CONSULTATION + "/late", "逾期来件", "List what came late");
        say(
                "GET " + CONSULTATION + "/submissions/{submissionId}/attachments/{number}",
                "打开来件的附件",
                "Open an attachment of a submission");
    }

    private static void toPrepare() {
        say("POST /desk/consultations", "启动意见征集", "Start a consultation");
        step("/drafts", "登记草案的一个版本", "Register a version of the draft");
        step("/drafts/import", "读出文件中的草案及条款（不作记录）", "Read a draft out of a file; nothing is recorded");
        step("/explanatory-notes", "登记起草说明", "Register an explanatory note");
        step("/notice/submit", "提交公告送审", "Propose the notice");
        step("/notice/return", "退回公告修改", "Send the notice back");
        step("/notice/approve", "批准公告", "Approve the notice");
        step("/notice/publish", "发布公告，开始征集", "Post the notice and open the round");
    }

    private static void toConsult() {
        step("/extension/propose", "提出延期", "Propose an extension");
        step("/extension/approve", "批准延期", "Approve the extension");
        step("/close", "到期截止（系统也会自动截止）", "Close the round when it is over; the clock does it as well");
        step("/withdrawal/propose", "提出终止征集", "Propose a withdrawal");
        step("/withdrawal/approve", "批准终止征集", "Approve the withdrawal");
    }

    private static void toTakeIn() {
        step("/scans", "保存一份原件扫描", "Keep the scan of a letter");
        say("GET " + CONSULTATION + "/scans/{evidence}", "查看一份原件扫描", "Look at the scan of a letter");
        step("/registrations", "代录纸质、电话、听证等来件", "Enter what came on paper, by telephone or at a hearing");
        step("/registrations/{submissionId}/verify", "复核代录的来件", "Verify what another entered");
        step("/registrations/{submissionId}/return", "退回代录的来件", "Send an entry back");
        step("/submissions/{submissionId}/identity", "查看提交人身份（留痕）", "Look at who sent it; the look is recorded");
        step("/submissions/{submissionId}/erasure/propose", "提出删除个人信息", "Propose to erase personal data");
        step(
                "/submissions/{submissionId}/erasure/approve",
                "批准删除个人信息，销毁密钥",
                "Approve an erasure, which destroys the key");
        step("/submissions/{submissionId}/erasure/return", "退回删除个人信息的请求", "Return a proposed erasure");
    }

    private static void toNumberAndShow() {
        step("/roster/seal", "封存名册，编号1至n", "Seal the roster: numbers 1 to n");
        step("/points/extract", "将来件拆分为意见点", "Split a submission into points");
        step("/texts/read", "阅览来件原文", "Read submissions as they came");
        step("/public-texts/suggest", "建议去标识化的公开文本", "Suggest public texts without personal data");
        step("/public-texts/propose", "提出公开文本", "Propose public texts");
        step("/public-texts/approve", "批准公开文本", "Approve public texts");
    }

    private static void toRule() {
        step("/rulings", "提出处理意见", "Propose rulings");
        step("/rulings/supersede", "以新的处理意见替代", "Supersede a ruling");
        step("/rulings/return", "退回处理意见", "Return the rulings");
        step("/rulings/approve", "审定全部处理意见", "Approve all rulings");
    }

    private static void toDecide() {
        step("/expert-opinion", "登记专家论证", "Record the expert opinion");
        step("/risk-assessment", "登记风险评估", "Record the risk assessment");
        step("/competition-review", "登记公平竞争审查", "Record the fair-competition review");
        step("/legality-review", "登记合法性审查结论", "Record the legality review");
        step("/collective-discussion", "登记集体讨论", "Record the collective discussion");
        step("/party-report", "登记请示报告", "Record the report to the Party committee");
        step("/decision", "记录决定", "Record the decision");
        step("/decision/return", "退回重新研究", "Send the matter back from the decision");
    }

    private static void toPublish() {
        step("/final-document", "登记正式文件", "Register the final document");
        step("/interpretation", "登记解读材料", "Register the interpretation");
        step("/outcome/seal", "封存公开包", "Seal the outcome");
        step("/outcome/publish", "同步公开采纳情况、正式文件、解读材料", "Publish the outcome in one act");
    }

    private static void forAccounts() {
        say("GET /desk/accounts", "全部账户及待确认事项", "List the accounts and what waits for a second administrator");
        say("POST /desk/accounts", "开立账户，签发一次性链接", "Open an account and give out its one-time link");
        say("POST /desk/accounts/{id}/link", "重新签发一次性链接", "Give out a new one-time link");
        say("PUT /desk/accounts/{id}/disabled", "停用账户", "Disable an account");
        say("DELETE /desk/accounts/{id}/disabled", "恢复账户", "Enable an account");
        say("PUT /desk/accounts/{id}/roles", "设定账户此后的全部角色，可以为空", "Set all roles of an account; the list may be empty");
        say(
                "POST /desk/accounts/waiting/{number}/confirm",
                "确认另一类管理员提出的事项",
                "Confirm what an administrator of another kind asked for");
        say("DELETE /desk/accounts/waiting/{number}", "撤销待确认的事项", "Refuse what waits for a second administrator");
        say("GET /desk/accounts/audit", "账户的审计记录", "Read the audit of accounts");
    }
}
